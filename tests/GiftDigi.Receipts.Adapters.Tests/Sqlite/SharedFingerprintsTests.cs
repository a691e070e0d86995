using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.Sqlite;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Screening.Repeats;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Sqlite;

public sealed class SharedFingerprintsTests : IDisposable
{
    private const string Near = "2026-11-20T10:15/1280";
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_made_when_a_fingerprint_had_one_holder_knows_its_papers_and_photos_again()
    {
        var file = _folder.Combine("receipts.db");
        var (phone, issuer) = (New("photo"), New("another photo"));
        await MakeOldDatabaseAsync(file, phone, issuer);

        using var database = new SqliteDatabase(file);
        var history = await HistoryAsync(new DatabaseEntryStore(database, _clock), New("photo"));

        history.Earlier.Select(earlier => (earlier.Entry, earlier.IsSameFile)).ShouldBe([(phone.Id, true), (issuer.Id, false)]);
        history.Earlier.Select(earlier => earlier.Paper?.ToString()).ShouldBe(
            ["|0300000000|2026-11-20|10:15|1280||||||", "T8000000000001||2026-11-20|10:15|1280||||||"]);
        history.Earlier.ShouldAllBe(earlier => PaperComparison.Of(history.Paper!, earlier.Paper!).Likeness == PaperLikeness.Alike);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task MakeOldDatabaseAsync(string file, Entry phone, Entry issuer)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString;
        await using var context = new SqliteReceiptsDbContext(new DbContextOptionsBuilder<SqliteReceiptsDbContext>().UseSqlite(connection).Options);
        await context.GetService<IMigrator>().MigrateAsync("20261125034900_CampaignAcceptance", Token);
        foreach (var entry in new[] { phone, issuer })
        {
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO entries (id, campaign_id, entrant_id, image_fingerprint, received_at, state)
                VALUES ({entry.Id.Value}, {entry.Campaign.Value}, {entry.Id.Value}, {entry.Image!.Value.Value}, '2026-11-20T03:00:00.0000000Z', 'concluded')
                """,
                Token);
        }

        await HoldAsync(context, "image", phone.Image!.Value.Value, phone);
        await HoldAsync(context, "near-purchase", Near, phone);
        await HoldAsync(context, "purchase", $"{Near}/0300000000", phone);
        await HoldAsync(context, "purchase", $"{Near}/T8000000000001", issuer);
    }

    private static Task<int> HoldAsync(ReceiptsDbContext context, string kind, string value, Entry entry) => context.Database.ExecuteSqlAsync(
        $"INSERT INTO fingerprints (campaign_id, kind, value, entry_id) VALUES ({entry.Campaign.Value}, {kind}, {value}, {entry.Id.Value})", Token);

    private static async Task<EntryHistory> HistoryAsync(DatabaseEntryStore store, Entry entry)
    {
        EntryHistory? seen = null;
        await store.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token);
        await store.ConcludeAsync(
            entry,
            Sample.Paper(),
            history =>
            {
                seen = history;
                return Sample.Decide(entry, VerdictKind.Referred)(history);
            },
            Token);
        return seen.ShouldNotBeNull();
    }

    private Entry New(string photo)
    {
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        return Sample.Entry(_clock, entrant: new(EntryId.New(_clock).Value), photo: photo);
    }
}
