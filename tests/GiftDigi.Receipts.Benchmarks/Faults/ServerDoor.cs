using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace GiftDigi.Receipts.Benchmarks.Faults;

/// <summary>The way to a server, on which connections can be cut, refused, and slowed down.</summary>
/// <param name="port">Where the server is, on this machine.</param>
internal sealed class ServerDoor(int port) : IAsyncDisposable
{
    private const int Piece = 16 * 1024;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, TcpClient> _connections = [];
    private readonly CancellationTokenSource _ended = new();
    private Task _accepting = Task.CompletedTask;
    private volatile bool _isShut;
    private long _delay;
    private int _bytesPerSecond = int.MaxValue;

    /// <summary>Where it is.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How late every piece is.</summary>
    public TimeSpan Delay
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _delay));
        set => Interlocked.Exchange(ref _delay, value.Ticks);
    }

    /// <summary>How much comes through on each connection and in each direction.</summary>
    public int BytesPerSecond
    {
        get => Volatile.Read(ref _bytesPerSecond);
        set => Volatile.Write(ref _bytesPerSecond, value);
    }

    /// <summary>Opens it for the first time.</summary>
    public void Start()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Lets nobody through until it is opened.</summary>
    public void Shut()
    {
        _isShut = true;
        Cut();
    }

    public void Open() => _isShut = false;

    /// <summary>Cuts every connection, without a word to either end.</summary>
    public void Cut()
    {
        foreach (var (client, server) in _connections)
        {
            Reset(client);
            Reset(server);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Dispose();
        await _accepting;
        Cut();
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ConnectAsync(await _listener.AcceptTcpClientAsync(_ended.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It is over.
        }
    }

    private async Task ConnectAsync(TcpClient client)
    {
        var server = new TcpClient { NoDelay = true };
        client.NoDelay = true;
        try
        {
            if (_isShut)
            {
                return;
            }

            await server.ConnectAsync(IPAddress.Loopback, port, _ended.Token);
            _connections[client] = server;
            await Task.WhenAny(PassAsync(client, server), PassAsync(server, client));
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // It was cut.
        }
        finally
        {
            _connections.TryRemove(client, out _);
            Reset(client);
            Reset(server);
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to)
    {
        var (source, target, buffer) = (from.GetStream(), to.GetStream(), new byte[Piece]);
        while (true)
        {
            var most = Math.Clamp(BytesPerSecond / 10, 1, Piece);
            if (await source.ReadAsync(buffer.AsMemory(0, most), _ended.Token) is not (> 0 and var read))
            {
                return;
            }

            var wait = Delay + TimeSpan.FromSeconds(BytesPerSecond == int.MaxValue ? 0 : (double)read / BytesPerSecond);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, TimeProvider.System, _ended.Token);
            }

            await target.WriteAsync(buffer.AsMemory(0, read), _ended.Token);
        }
    }

    private static void Reset(TcpClient end)
    {
        try
        {
            end.LingerState = new(enable: true, seconds: 0);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or NullReferenceException)
        {
            // It is closed already.
        }

        end.Dispose();
    }
}
