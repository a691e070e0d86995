using System.Globalization;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Counts by SQL, from an index that holds all that is counted.</summary>
internal sealed class DatabaseEntryStatistics(ReceiptsDatabase database, TimeProvider clock) : IEntryStatistics
{
    private const string HourFormat = "yyyy-MM-dd'T'HH";

    /// <inheritdoc/>
    public Task<EntryId?> FindCursorAsync(CampaignId campaign, int newest, CancellationToken cancellationToken) => database.ReadAsync<EntryId?>(
        async context =>
        {
            var id = await context.Entries.Where(row => row.CampaignId == campaign.Value).OrderByDescending(row => row.Id).Select(row => row.Id).Skip(newest).FirstOrDefaultAsync(cancellationToken);
            return id is null ? null : StoredEntryId.Read(id);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<EntrySummary> SummariseAsync(CampaignId? campaign, DateOnly firstDay, DateOnly lastDay, CancellationToken cancellationToken) => database.ReadAsync(
        async context =>
        {
            var (first, end) = (SortableTime.Write(JapanTime.StartOf(firstDay)), SortableTime.Write(JapanTime.StartOf(lastDay.AddDays(1))));
            return new EntrySummary(
                await CountAsync(context, campaign?.Value, first, end, cancellationToken),
                await CountWaitsAsync(context, campaign?.Value, first, end, cancellationToken),
                await CountQueueAsync(context, campaign?.Value, cancellationToken));
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<EntryBacklog> MeasureAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async context =>
        {
            var waiting = context.Entries.Where(row => row.State == EntryState.Received);
            return new EntryBacklog(await waiting.CountAsync(cancellationToken), await waiting.OrderBy(row => row.ReceivedAt).Select(row => (DateTimeOffset?)row.ReceivedAt).FirstOrDefaultAsync(cancellationToken));
        },
        cancellationToken);

    // Put together with nothing, the column keeps SQLite from taking an index that leads through all entries of the campaign.
    private static async Task<IReadOnlyList<EntryCount>> CountAsync(ReceiptsDbContext context, string? campaign, string from, string end, CancellationToken cancellationToken)
    {
        var rows = await context.Database.SqlQuery<CountRow>(
            $"""
            SELECT substr(received_at, 1, 13) AS "Hour", verdict AS "Verdict", primary_reason AS "Reason", outcome AS "Outcome", reviewer IS NOT NULL AS "IsReviewed", count(*) AS "Count"
            FROM entries
            WHERE received_at >= {from} AND received_at < {end} AND (CAST({campaign} AS text) IS NULL OR campaign_id || '' = {campaign})
            GROUP BY 1, 2, 3, 4, 5
            """).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new EntryCount(Hour(row.Hour), Known<VerdictKind>(row.Verdict), Known<Reason>(row.Reason), Known<VerdictKind>(row.Outcome), row.IsReviewed, row.Count))];
    }

    private static async Task<IReadOnlyList<WaitCount>> CountWaitsAsync(ReceiptsDbContext context, string? campaign, string from, string end, CancellationToken cancellationToken)
    {
        var sql = $$"""
            SELECT substr(received_at, 1, 13) AS "Hour", {{context.Sql.SecondsBetween("received_at", "concluded_at")}} AS "Seconds", count(*) AS "Count"
            FROM entries
            WHERE received_at >= {0} AND received_at < {1} AND (CAST({2} AS text) IS NULL OR campaign_id || '' = {2}) AND concluded_at IS NOT NULL
            GROUP BY 1, 2
            """;
        var rows = await context.Database.SqlQueryRaw<WaitRow>(sql, from, end, campaign!).ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => (row.Hour, Seconds: WaitCount.Round(row.Seconds)))
                .Select(same => new WaitCount(Hour(same.Key.Hour), same.Key.Seconds, same.Sum(row => row.Count))),
        ];
    }

    /// <summary>What was answered waits no more.</summary>
    private async Task<IReadOnlyList<int>> CountQueueAsync(ReceiptsDbContext context, string? campaign, CancellationToken cancellationToken)
    {
        var bounds = EntrySummary.AgeBounds.Select(age => SortableTime.Write(clock.GetUtcNow() - age)).ToList();
        var rows = await context.Database.SqlQuery<AgeRow>(
            $"""
            SELECT CASE WHEN received_at <= {bounds[4]} THEN 5 WHEN received_at <= {bounds[3]} THEN 4 WHEN received_at <= {bounds[2]} THEN 3
                WHEN received_at <= {bounds[1]} THEN 2 WHEN received_at <= {bounds[0]} THEN 1 ELSE 0 END AS "Age", count(*) AS "Count"
            FROM entries
            WHERE campaign_id IN (SELECT DISTINCT id FROM campaigns WHERE CAST({campaign} AS text) IS NULL OR id = {campaign}) AND outcome = 'referred'
                AND NOT EXISTS (SELECT 1 FROM entries AS answer WHERE answer.follows_id = entries.id)
            GROUP BY 1
            """).ToListAsync(cancellationToken);
        return [.. Enumerable.Range(0, bounds.Count + 1).Select(age => rows.Find(row => row.Age == age)?.Count ?? 0)];
    }

    private static DateTimeOffset Hour(string text) => DateTimeOffset.ParseExact(text, HourFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static T? Known<T>(string? text)
        where T : struct, Enum => text is null ? null : Kebab.Read<T>(text);

    private sealed class CountRow
    {
        public required string Hour { get; init; }

        public string? Verdict { get; init; }

        public string? Reason { get; init; }

        public string? Outcome { get; init; }

        public bool IsReviewed { get; init; }

        public int Count { get; init; }
    }

    private sealed class WaitRow
    {
        public required string Hour { get; init; }

        public long Seconds { get; init; }

        public int Count { get; init; }
    }

    private sealed class AgeRow
    {
        public int Age { get; init; }

        public int Count { get; init; }
    }
}
