using System.Text.RegularExpressions;
using GiftDigi.Receipts.Adapters.Tests.RabbitMq;
using GiftDigi.Receipts.Adapters.Tests.AzureBlobs;
using GiftDigi.Receipts.Adapters.Tests.Postgres;
using Npgsql;

namespace GiftDigi.Receipts.Worker.Tests.Operations;

/// <summary>The way from a program to one of its stores, which can be shut.</summary>
internal sealed partial class StoreDoor : IAsyncDisposable
{
    private readonly string? _database;

    private StoreDoor(BrokerDoor door, string? database) => (Door, _database) = (door, database);

    /// <summary>The way itself.</summary>
    public BrokerDoor Door { get; }

    /// <summary>Lets a program reach one of its stores this way, by one setting.</summary>
    public static async Task<StoreDoor> OfAsync(string store, ReceiptsProgram receipts, SharedRabbitServer broker) => store switch
    {
        "database" => OfDatabase(receipts),
        "images" => OfImages(receipts),
        "queue" => OfQueue(receipts, await broker.Address),
        _ => throw new ArgumentException("No such store.", nameof(store)),
    };

    public async ValueTask DisposeAsync()
    {
        await Door.DisposeAsync();
        if (_database is not null)
        {
            PostgresTestServer.Remove(_database);
        }
    }

    private static StoreDoor OfDatabase(ReceiptsProgram receipts)
    {
        var direct = PostgresTestServer.Make();
        var server = new NpgsqlConnectionStringBuilder(direct);
        var door = new BrokerDoor($"tcp://{server.Host}:{server.Port}");
        receipts.Environment["RECEIPTS_Storage__Postgres"] = new NpgsqlConnectionStringBuilder(direct) { Host = "127.0.0.1", Port = PortOf(door) }.ConnectionString;
        return new(door, direct);
    }

    private static StoreDoor OfImages(ReceiptsProgram receipts)
    {
        var address = BlobEndPoint().Match(Azurite.ConnectionString).Value;
        var door = new BrokerDoor(address);
        receipts.Environment["RECEIPTS_Images__Blobs"] = Azurite.ConnectionString.Replace(address, door.Address, StringComparison.Ordinal);
        receipts.Environment["RECEIPTS_Images__Container"] = Azurite.NewContainer().Name;
        return new(door, database: null);
    }

    private static StoreDoor OfQueue(ReceiptsProgram receipts, string address)
    {
        var door = new BrokerDoor(address);
        receipts.Environment["RECEIPTS_Queue__RabbitMq"] = door.Address;
        receipts.Environment["RECEIPTS_Queue__Prefix"] = $"test-{Guid.CreateVersion7():N}";
        return new(door, database: null);
    }

    private static int PortOf(BrokerDoor door) => new Uri(door.Address).Port;

    [GeneratedRegex("(?<=BlobEndpoint=)[^;]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlobEndPoint();
}
