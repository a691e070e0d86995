using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Benchmarks.Loading;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Worker.Loading;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RabbitMQ.Client;

namespace GiftDigi.Receipts.Benchmarks.Faults;

/// <summary>Looks at everything an installation keeps, past its doors.</summary>
internal sealed class Ledger(Installation installation) : IAsyncDisposable
{
    private const string Issuances = "receipts.issuances";
    private readonly ServiceProvider _storage = installation.OpenStorage();
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(installation.Database.Address);

    /// <summary>How many entries there are, how many of them have a verdict, and how many messages wait in the outbox.</summary>
    public async Task<(int Entries, int Decided, int Waiting)> CountAsync()
    {
        await using var command = _source.CreateCommand(
            "SELECT (SELECT count(*) FROM entries), (SELECT count(*) FROM entries WHERE verdict IS NOT NULL), (SELECT count(*) FROM messages WHERE state = 'waiting')");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return ((int)reader.GetInt64(0), (int)reader.GetInt64(1), (int)reader.GetInt64(2));
    }

    /// <summary>All entries.</summary>
    public async Task<IReadOnlyList<StoredEntry>> ReadAsync() =>
        await _storage.GetRequiredService<IEntryStore>().ListAsync(new(StubCampaign.Id), CancellationToken.None).Select(StoredEntry.Of).OfType<StoredEntry>().ToListAsync();

    /// <summary>The entries whose messages were given up on, by what is kept of them.</summary>
    public async Task<IReadOnlyList<DeadLetter>> ReadDeadAsync() => await _storage.GetRequiredService<DeadLetterDesk>().ListAsync(CancellationToken.None);

    /// <summary>What of the history and the messages does not agree with the entries, a sentence each.</summary>
    public async Task<IReadOnlyList<string>> FindDifferencesAsync()
    {
        var differences = new List<string>();
        differences.AddRange(await ListAsync(
            """
            SELECT 'Entry ' || e.id || ' has ' || count(r.entry_id) || ' decisions in its history.'
            FROM entries e LEFT JOIN audit_records r ON r.entry_id = e.id AND r.step = 'decided' GROUP BY e.id HAVING count(r.entry_id) <> 1
            """));
        differences.AddRange(await ListAsync(
            $"SELECT 'Entrant ' || entrant_id || ' has ' || count(*) || ' approved entries.' FROM entries WHERE outcome = 'approved' GROUP BY entrant_id HAVING count(*) > {StubCampaign.PerEntrant}"));
        differences.AddRange(await ListAsync(
            """
            SELECT 'Of the campaign ' || campaign_id || ' ' || kept || ' approved entries are counted, and it has ' || real || '.' FROM (
                SELECT campaign_id, count AS kept, (SELECT count(*) FROM entries e WHERE e.campaign_id = c.campaign_id AND outcome = 'approved') AS real FROM approved_counts c) AS counted
            WHERE kept <> real
            """));
        differences.AddRange(await ListAsync("SELECT 'The message ' || key || ' of ' || queue || ' is not relayed; it is due at ' || due_at FROM messages WHERE state = 'waiting'"));
        if (await AuditChain.VerifyAsync(_storage.GetRequiredService<IAuditTrail>(), new(null, null), static _ => { }, CancellationToken.None) is AuditVerification.Broken broken)
        {
            differences.Add($"The chain of audit records is broken: {broken}");
        }

        return differences;
    }

    /// <summary>Takes every issuance from the broker, as the next part of the program will.</summary>
    /// <returns>How many came, of how many entries, and what does not agree.</returns>
    public async Task<(int Messages, int Entries, IReadOnlyList<string> Differences)> TakeIssuancesAsync(IReadOnlyList<StoredEntry> entries)
    {
        await using var connection = await new ConnectionFactory { Uri = new(installation.Broker.Address) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        var keys = new List<string>();
        while (await channel.BasicGetAsync(Issuances, autoAck: false) is { } got)
        {
            keys.Add(got.BasicProperties.MessageId ?? "");
        }

        var approved = entries.Where(entry => entry.Verdict == VerdictKind.Approved).Select(entry => entry.Id.Value).ToHashSet(StringComparer.Ordinal);
        return (keys.Count, keys.Distinct(StringComparer.Ordinal).Count(),
        [
            .. approved.Except(keys, StringComparer.Ordinal).Select(id => $"The issuance of entry {id} is not on the broker."),
            .. keys.Distinct(StringComparer.Ordinal).Except(approved, StringComparer.Ordinal).Select(id => $"The broker has an issuance of entry {id}, which is not approved."),
        ]);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        await _source.DisposeAsync();
    }

    private async Task<IReadOnlyList<string>> ListAsync(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
