using System.Text.Json;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.Sqlite;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Reviewing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Sqlite;

public sealed class UnlistedEntriesTests : IDisposable
{
    private static readonly ReviewDecision Review = new(new("reviewer-1"), ReviewAnswer.Rejected, [Reason.BelowMinimum], []);
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _clock = new();

    public static TheoryData<string, EntryFilter, string> Questions => new()
    {
        { "nothing", new(), "concluded waiting" },
        { "all of a conclusion", new(Sample.Campaign, VerdictKind.Referred) { Reason = Reason.BelowMinimum, Merchant = "もれび", Product = "lサイズ", Reader = "reader", Reviewer = new("reviewer-1"), From = new(2026, 11, 21), To = new(2026, 11, 21) }, "concluded" },
        { "a product's id", new() { Product = "soda" }, "concluded" },
        { "another product", new() { Product = "cookie" }, "" },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Questions), DisableDiscoveryEnumeration = true)]
    public async Task Entries_of_a_database_made_before_they_were_listed_are_found(string question, EntryFilter filter, string expected)
    {
        var file = _folder.Combine("receipts.db");
        var (concluded, waiting) = (New("concluded"), New("waiting"));
        await MakeOldDatabaseAsync(file, concluded, waiting);

        using var database = new SqliteDatabase(file);
        var store = new DatabaseEntryStore(database, _clock);
        var found = await store.ListAsync(filter, Token).Select(record => record.Entry.Id == concluded.Id ? "concluded" : "waiting").ToListAsync(Token);
        var verdicts = await store.ListVerdictsAsync(new(), Token).ToListAsync(Token);

        string.Join(' ', found).ShouldBe(expected, question);
        var verdict = verdicts.ShouldHaveSingleItem();
        (verdict.Entry, verdict.Merchant, verdict.Total?.Yen, verdict.Review).ShouldBe((concluded.Id, "こもれびマート", 1280, ReviewAnswer.Rejected));
        verdict.ReviewReasons.ShouldBe([Reason.BelowMinimum]);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task MakeOldDatabaseAsync(string file, Entry concluded, Entry waiting)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString;
        await using var context = new SqliteReceiptsDbContext(new DbContextOptionsBuilder<SqliteReceiptsDbContext>().UseSqlite(connection).Options);
        await context.GetService<IMigrator>().MigrateAsync("20261125111000_Proofs", Token);
        foreach (var entry in new[] { concluded, waiting })
        {
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO entries (id, chain_id, campaign_id, entrant_id, image_fingerprint, received_at, state)
                VALUES ({entry.Id.Value}, {entry.Id.Value}, {entry.Campaign.Value}, {entry.Entrant.Value}, {entry.Image!.Value.Value}, {SortableTime.Write(entry.ReceivedAt)}, 'received')
                """,
                Token);
        }

        var conclusion = JsonSerializer.Serialize(Sample.Conclusion(VerdictKind.Referred), ReceiptsJson.Readable.Conclusion);
        await context.Database.ExecuteSqlAsync(
            $"""
            UPDATE entries SET state = 'concluded', verdict = 'referred', outcome = 'rejected', conclusion = {conclusion}, reviewer = 'reviewer-1',
                review = {JsonSerializer.Serialize(Review, ReceiptsJson.Readable.ReviewDecision)}
            WHERE id = {concluded.Id.Value}
            """,
            Token);
    }

    private Entry New(string photo)
    {
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        return Sample.Entry(_clock, photo: photo);
    }
}
