using System.Security.Cryptography;
using GiftDigi.Receipts.Adapters.RabbitMq;
using GiftDigi.Receipts.Campaigns;
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
    private readonly NpgsqlDataSource _server;

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

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        _ = await command.ExecuteNonQueryAsync();
    }
}
