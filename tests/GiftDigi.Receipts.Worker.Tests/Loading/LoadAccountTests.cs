using System.Net;
using System.Text;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Worker.Loading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Loading;

public sealed class LoadAccountTests
{
    [Fact]
    public void What_was_promised_and_is_there_once_with_its_verdict_makes_no_difference()
    {
        var account = LoadAccount.Of(
            [Sent("a"), Sent("b"), Sent("c")],
            [Stored("a", VerdictKind.Approved), Stored("b", VerdictKind.Rejected), Stored("c", VerdictKind.Referred), Stored("of others", null)],
            []);

        account.Differences.ShouldBeEmpty();
        (account.Sent, account.Promised, account.Entries, account.Issuances, account.Lost, account.Doubled).ShouldBe((3, 3, 3, 1, 0, 0));
        account.Verdicts.Values.ShouldBe([1, 1, 1]);
    }

    [Fact]
    public void A_promised_entry_that_is_not_there_is_lost()
    {
        var account = LoadAccount.Of([Sent("a"), Sent("b")], [Stored("a", VerdictKind.Rejected)], []);

        account.Lost.ShouldBe(1);
        account.Differences.ShouldHaveSingleItem().ShouldContain("was promised and is not there");
    }

    [Fact]
    public void A_photo_that_was_refused_need_not_be_an_entry_and_may_be_one()
    {
        var refused = Sent("a") with { Answer = new(HttpStatusCode.InternalServerError, null, []) };

        LoadAccount.Of([refused], [], []).Differences.ShouldBeEmpty();
        LoadAccount.Of([refused], [Stored("a", VerdictKind.Rejected)], []).Differences.ShouldBeEmpty();
    }

    [Fact]
    public void A_photo_that_became_two_entries_is_double()
    {
        var account = LoadAccount.Of([Sent("a")], [Stored("a", VerdictKind.Rejected), Stored("a", VerdictKind.Rejected)], []);

        account.Doubled.ShouldBe(1);
        account.Differences.ShouldHaveSingleItem().ShouldContain("is 2 entries");
    }

    [Fact]
    public void Entries_without_a_verdict_and_issuances_that_do_not_fit_are_told()
    {
        var account = LoadAccount.Of(
            [Sent("a"), Sent("b"), Sent("c")],
            [Stored("a", null), Stored("b", VerdictKind.Approved) with { IsIssuanceQueued = false }, Stored("c", VerdictKind.Rejected) with { IsIssuanceQueued = true }],
            []);

        account.Differences.Count.ShouldBe(3);
        account.Differences[0].ShouldEndWith("has no verdict.");
        account.Differences[1].ShouldEndWith("is approved and has no issuance.");
        account.Differences[2].ShouldEndWith("is not approved and has an issuance.");
    }

    [Fact]
    public void A_message_that_was_given_up_on_is_told()
    {
        var entry = Stored("a", VerdictKind.Referred);

        var account = LoadAccount.Of([Sent("a")], [entry], [entry.Id.Value, "of others"]);

        account.DeadLetters.ShouldBe(1);
        account.Differences.ShouldBe([$"The message of entry {entry.Id} was given up on."]);
    }

    [Fact]
    public void Half_of_the_times_stay_within_the_median_and_all_within_the_most()
    {
        var times = new Quantiles(Enumerable.Range(1, 100).Select(second => TimeSpan.FromSeconds(second)).Reverse());

        times.ToString().ShouldBe("p50 50.00 s, p95 95.00 s, p99 99.00 s, most 100.00 s");
        new Quantiles([]).At(0.5).ShouldBe(TimeSpan.Zero);
    }

    private static SentPhoto Sent(string name) => new(0, Photo(name), TimeProvider.System.GetUtcNow(), TimeSpan.Zero, TimeSpan.Zero, new(HttpStatusCode.Found, "/entries/key", []));

    private static StoredEntry Stored(string name, VerdictKind? verdict) =>
        new(EntryId.New(TimeProvider.System), Photo(name), TimeProvider.System.GetUtcNow(), verdict, [], null, verdict == VerdictKind.Approved);

    private static ImageFingerprint Photo(string name) => ImageFingerprint.Of(Encoding.UTF8.GetBytes(name));
}
