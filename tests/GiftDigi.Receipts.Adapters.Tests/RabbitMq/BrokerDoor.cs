using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace GiftDigi.Receipts.Adapters.Tests.RabbitMq;

/// <summary>The way to a broker through which connections can be cut, and which can be shut.</summary>
internal sealed class BrokerDoor : IAsyncDisposable
{
    private readonly Uri _address;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, TcpClient> _connections = [];
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _accepting;
    private volatile bool _isShut;

    public BrokerDoor(string address)
    {
        _address = new(address);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The broker's address by this way.</summary>
    public string Address => new UriBuilder(_address) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.ToString();

    /// <summary>How many connections there are.</summary>
    public int Count => _connections.Count;

    /// <summary>Lets nobody through until it is opened.</summary>
    public void Shut()
    {
        _isShut = true;
        Cut();
    }

    public void Open() => _isShut = false;

    /// <summary>Cuts every connection, without a word to either end.</summary>
    /// <returns>How many there were.</returns>
    public int Cut()
    {
        var cut = 0;
        foreach (var (client, server) in _connections)
        {
            if (_connections.TryRemove(client, out _))
            {
                Reset(client);
                Reset(server);
                cut++;
            }
        }

        return cut;
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
                var client = await _listener.AcceptTcpClientAsync(_ended.Token);
                _ = ConnectAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // It is over.
        }
    }

    private async Task ConnectAsync(TcpClient client)
    {
        var server = new TcpClient();
        try
        {
            if (_isShut)
            {
                return;
            }

            await server.ConnectAsync(_address.Host, _address.Port, _ended.Token);
            _connections[client] = server;
            await Task.WhenAny(
                client.GetStream().CopyToAsync(server.GetStream(), _ended.Token),
                server.GetStream().CopyToAsync(client.GetStream(), _ended.Token));
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
