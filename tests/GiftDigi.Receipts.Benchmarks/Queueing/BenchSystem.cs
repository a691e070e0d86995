using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GiftDigi.Receipts.Adapters.RabbitMq;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Queueing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using RabbitMQ.Client;

namespace GiftDigi.Receipts.Benchmarks.Queueing;

/// <summary>A database, queues and a folder that go with the measurement, and a host on them that relays and does not work.</summary>
internal sealed class BenchSystem : IAsyncDisposable
{
    private static readonly string[] Endings = ["", ".dead", ".after-1s", ".after-5s", ".after-30s", ".after-120s"];
    private readonly string _name = $"bench_{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private readonly NpgsqlDataSource _server;
    private int _photos;

    private BenchSystem(string postgres, string rabbit)
    {
        _server = NpgsqlDataSource.Create(postgres);
        Servers = new(
            new NpgsqlConnectionStringBuilder(postgres) { Database = _name }.ConnectionString, rabbit, _name, Directory.CreateTempSubdirectory("receipts-bench-").FullName);
        Host = BenchHost.Create(Servers, normalizer: null);
    }

    public BenchServers Servers { get; }

    public IHost Host { get; }

    public static async Task<BenchSystem> MakeAsync(string postgres, string rabbit)
    {
        var system = new BenchSystem(postgres, rabbit);
        await ExecuteAsync(system._server, $"CREATE DATABASE {system._name}");
        await system.Host.StartAsync();
        return system;
    }

    /// <summary>Publishes the campaign in which everything is entered.</summary>
    public async Task<CampaignId> PublishAsync(FileInfo terms)
    {
        var document = await File.ReadAllBytesAsync(terms.FullName);
        var campaign = ((CampaignFileOutcome.Valid)CampaignFile.Parse(document)).Campaign;
        await Host.Services.GetRequiredService<ICampaignStore>().PublishAsync(campaign, document, warningsAcceptedBy: _name, CancellationToken.None);
        return campaign.Id;
    }

    /// <summary>Enters a photo that no other entry has.</summary>
    public async Task<Entry> EnterAsync(CampaignId campaign)
    {
        var number = Interlocked.Increment(ref _photos);
        var photo = new ReceiptImage(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"photo {number}")));
        var (entry, _) = await Host.Services.GetRequiredService<EntryIntake>()
            .ReceiveAsync(campaign, new EntrantId(string.Create(CultureInfo.InvariantCulture, $"e{number}")), photo, _name, CancellationToken.None);
        return entry;
    }

    /// <summary>Returns when every entry has its verdict.</summary>
    public async Task WaitForVerdictsAsync()
    {
        await using var source = NpgsqlDataSource.Create(Servers.Postgres);
        while (await LeftAsync(source) > 0)
        {
            await Task.Delay(Look, TimeProvider.System, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Host.StopAsync();
        Host.Dispose();
        await ExecuteAsync(_server, $"DROP DATABASE {_name} WITH (FORCE)");
        await _server.DisposeAsync();
        await using (var connection = await new ConnectionFactory { Uri = new(Servers.RabbitMq) }.CreateConnectionAsync())
        {
            await using var channel = await connection.CreateChannelAsync();
            var queues = new BrokerQueues(_name, deliveryLimit: 1);
            foreach (var name in Enum.GetValues<QueueName>().SelectMany(queue => Endings.Select(ending => queues.Work(queue) + ending)))
            {
                await channel.QueueDeleteAsync(name);
            }
        }

        Directory.Delete(Servers.Data, recursive: true);
    }

    private static async Task<long> LeftAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("SELECT count(*) FROM entries WHERE state <> 'concluded'");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        _ = await command.ExecuteNonQueryAsync();
    }
}
