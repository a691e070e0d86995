using GiftDigi.Receipts.Queueing;
using RabbitMQ.Client;

namespace GiftDigi.Receipts.Adapters.RabbitMq;

/// <summary>
/// A connection that is opened when it is needed and opened again after it was lost. While the broker is away, it is asked in
/// growing intervals, however many callers there are; in between they fail at once.
/// </summary>
internal sealed class BrokerConnection(RabbitMqAddress address, string purpose, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ClosingTimeout = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private IConnection? _connection;
    private QueueUnavailableException? _failure;
    private DateTimeOffset _retryAt;
    private int _failures;

    /// <summary>The open connection.</summary>
    /// <exception cref="QueueUnavailableException">The broker cannot be reached.</exception>
    public async Task<IConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (_connection is { IsOpen: true } open)
        {
            return open;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _connection is { IsOpen: true } opened ? opened : await ConnectAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The failure of something that was asked on this connection.</summary>
    public QueueUnavailableException Failure(Exception cause) => new(
        $"RabbitMQ at {address} cannot be used: {BrokerFault.Describe(cause)}. Start it, or set {RabbitMqOptions.Setting} to where it is.", cause);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_connection is { } connection)
        {
            await connection.AbortAsync(ClosingTimeout);
            await connection.DisposeAsync();
        }

        _gate.Dispose();
    }

    private async Task<IConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_failure is not null && clock.GetUtcNow() < _retryAt)
        {
            throw new QueueUnavailableException(_failure.Message, _failure.InnerException);
        }

        if (_connection is { } lost)
        {
            _connection = null;
            await lost.DisposeAsync();
        }

        try
        {
            _connection = await address.CreateFactory().CreateConnectionAsync($"receipts {purpose}", cancellationToken);
            (_failure, _failures) = (null, 0);
            return _connection;
        }
        catch (Exception exception) when (BrokerFault.IsLoss(exception) && !cancellationToken.IsCancellationRequested)
        {
            var pause = FirstPause * Math.Pow(2, Math.Min(_failures++, 10));
            _retryAt = clock.GetUtcNow() + (pause < LongestPause ? pause : LongestPause);
            throw _failure = Failure(exception);
        }
    }
}
