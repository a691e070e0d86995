using Npgsql;
using RabbitMQ.Client;

namespace GiftDigi.Receipts.Benchmarks.Faults;

/// <summary>Does to messages what a broker may do, and a relay that dies: they come twice, late, and in another order.</summary>
/// <param name="broker">The broker's address.</param>
/// <param name="database">The database's connection string.</param>
internal sealed class Mischief(string broker, string database)
{
    private const string Queue = "receipts.entries";
    private const int Most = 200;

    /// <summary>Publishes messages of entries drawn by chance again, whatever has become of the entries.</summary>
    /// <returns>How many.</returns>
    public async Task<int> DuplicateAsync(Random random)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("SELECT key FROM messages WHERE queue = 'entries'");
        var keys = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                keys.Add(reader.GetString(0));
            }
        }

        var again = keys.OrderBy(_ => random.Next()).Take(Most / 4).ToList();
        await using var connection = await new ConnectionFactory { Uri = new(broker) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        foreach (var key in again)
        {
            var properties = new BasicProperties { MessageId = key, DeliveryMode = DeliveryModes.Persistent };
            await channel.BasicPublishAsync("", Queue, mandatory: true, properties, "{}"u8.ToArray());
        }

        return again.Count;
    }

    /// <summary>Takes what waits from the queue, and puts it back in an order by chance.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ReorderAsync(Random random)
    {
        await using var connection = await new ConnectionFactory { Uri = new(broker) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        var taken = new List<ulong>();
        while (taken.Count < Most && await channel.BasicGetAsync(Queue, autoAck: false) is { } got)
        {
            taken.Add(got.DeliveryTag);
        }

        foreach (var tag in taken.OrderBy(_ => random.Next()).ToList())
        {
            await channel.BasicNackAsync(tag, multiple: false, requeue: true);
        }

        return taken.Count;
    }

    /// <summary>Sets rows of the outbox back to what they were before they were relayed.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RelayAgainAsync()
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand($$"""
            UPDATE messages SET state = 'waiting', body = '{}', lease_id = NULL, ended_at = NULL
            WHERE id IN (SELECT id FROM messages WHERE state = 'completed' ORDER BY random() LIMIT {{Most / 4}})
            """);
        return await command.ExecuteNonQueryAsync();
    }
}
