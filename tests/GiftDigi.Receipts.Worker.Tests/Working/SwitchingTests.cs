using System.Security.Cryptography;
using GiftDigi.Receipts.Adapters.Tests.AzureBlobs;
using GiftDigi.Receipts.Adapters.Tests.Postgres;
using GiftDigi.Receipts.Adapters.Tests.RabbitMq;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Working;

/// <summary>From one machine to several by the three lines that the README shows, and nothing else.</summary>
public sealed class SwitchingTests(SharedRabbitServer server) : IAsyncLifetime
{
    private const string Heading = "### On several machines";
    private readonly ReceiptsProgram _one = new();
    private readonly ReceiptsProgram _other = new();
    private readonly string _database = PostgresTestServer.Make();

    public async ValueTask InitializeAsync()
    {
        Dictionary<string, string> servers = new()
        {
            ["RECEIPTS_Storage__Postgres"] = _database,
            ["RECEIPTS_Queue__RabbitMq"] = await server.Address,
            ["RECEIPTS_Images__Blobs"] = Azurite.ConnectionString,
        };
        var readme = await File.ReadAllTextAsync(Repository.Readme, TestContext.Current.CancellationToken);
        var lines = readme.Split(Heading)[1].Split("```")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = lines.Select(line => line.Split('=')[0]).Where(name => name.StartsWith("RECEIPTS_", StringComparison.Ordinal)).ToList();
        names.Count.ShouldBe(3);

        // Other tests use the same servers.
        var own = $"test-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        foreach (var program in new[] { _one, _other })
        {
            program.Environment["RECEIPTS_Queue__Prefix"] = own;
            program.Environment["RECEIPTS_Images__Container"] = own;
            foreach (var name in names)
            {
                program.Environment[name] = servers[name];
            }
        }
    }

    [Fact]
    public async Task What_is_entered_on_one_machine_is_decided_on_another()
    {
        var sample = Samples.OneClean();
        await _one.PublishCampaignForAsync(sample.Truth);
        var entry = await _one.SubmitAsync("e1", sample.Image);

        await _other.WorkAsync(entries: 1);

        var decided = (await _one.EntriesAsync()).ShouldHaveSingleItem();
        decided.Text("entry").ShouldBe(entry);
        decided.Text("verdict").ShouldBe("approved");
        await _other.DoAsync("audit", "verify");
        (await _one.DoAsync("deadletters", "list")).ShouldNotContain(entry);
        foreach (var program in new[] { _one, _other })
        {
            Directory.Exists(program.PathOf("database")).ShouldBeFalse();
            Directory.Exists(program.PathOf("images")).ShouldBeFalse();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _one.Dispose();
        _other.Dispose();
        PostgresTestServer.Remove(_database);
        await Azurite.Account.GetBlobContainerClient(_one.Environment["RECEIPTS_Images__Container"]).DeleteIfExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
    }
}
