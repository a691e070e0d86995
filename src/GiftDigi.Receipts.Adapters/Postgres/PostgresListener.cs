using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Queueing;
using Npgsql;

namespace GiftDigi.Receipts.Adapters.Postgres;

/// <summary>Hears on one connection of the messages that all processes send, for as long as anybody here waits for some.</summary>
internal sealed class PostgresListener(NpgsqlDataSource source, MessageArrivals arrivals, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private Task? _loop;
    private volatile bool _listens;

    /// <summary>Begins to listen, when it has not yet, and tells whether it does now. While the connection is broken it does not.</summary>
    public async Task<bool> StartAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _loop ??= Task.Run(ListenAsync, CancellationToken.None);
        }

        await _tried.Task.WaitAsync(cancellationToken);
        return _listens;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        if (_loop is { } loop)
        {
            await loop;
        }

        _stopping.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await ListenOnceAsync(_stopping.Token);
            }
            catch (Exception e) when (e is NpgsqlException or IOException or OperationCanceledException or ObjectDisposedException)
            {
                // What was sent meanwhile was not heard of: everybody looks.
                _listens = false;
                _tried.TrySetResult();
                arrivals.AnnounceAll();
                await Task.Delay(Pause, clock, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenOnceAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, told) => Announce(told.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {PostgresDialect.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        _listens = true;
        _tried.TrySetResult();
        arrivals.AnnounceAll();
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The payload is what anybody who may connect can send: one that names no queue is none.</summary>
    private void Announce(string payload)
    {
        foreach (var queue in Enum.GetValues<QueueName>().Where(queue => Kebab.Write(queue) == payload))
        {
            arrivals.Announce(queue);
        }
    }
}
