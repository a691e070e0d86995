using System.Net;
using GiftDigi.Receipts.Benchmarks.Faults;
using GiftDigi.Receipts.Benchmarks.Loading;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Loading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Faults;

public sealed class FaultAccountTests
{
    [Fact]
    public void Verdicts_as_they_must_be_make_no_difference()
    {
        var account = Of((Entry(1, StubKind.Good), VerdictKind.Approved, []), (Entry(2, StubKind.TooEarly), VerdictKind.Rejected, [Reason.OutsidePurchasePeriod]));

        account.Differences.ShouldBeEmpty();
        account.Explained.ShouldBeEmpty();
    }

    [Fact]
    public void Another_verdict_is_a_difference() =>
        Of((Entry(1, StubKind.TooEarly), VerdictKind.Approved, [])).Differences.ShouldHaveSingleItem().ShouldContain("is Approved ()");

    [Fact]
    public void A_good_entry_that_is_not_approved_is_a_difference_unless_it_was_given_up_on()
    {
        Of((Entry(1, StubKind.Good), VerdictKind.Referred, [Reason.Illegible])).Differences.ShouldHaveSingleItem();
        var account = Of((Entry(1, StubKind.Good), VerdictKind.Referred, [Reason.NotProcessed]));

        account.Differences.ShouldBeEmpty();
        account.Explained.ShouldHaveSingleItem().ShouldContain("not processed");
    }

    [Fact]
    public void Of_two_entries_with_one_paper_one_is_approved_and_not_both()
    {
        var (one, other) = (Entry(1, StubKind.Good), Entry(1, StubKind.Good) with { Entrant = 2, Copy = 1 });

        Of((one, VerdictKind.Approved, []), (other, VerdictKind.Rejected, [Reason.AlreadyUsed])).Differences.ShouldBeEmpty();
        Of((one, VerdictKind.Approved, []), (other, VerdictKind.Approved, [])).Differences.ShouldHaveSingleItem().ShouldContain("2 are approved, wanted 1");
        Of((one, VerdictKind.Rejected, [Reason.AlreadyUsed]), (other, VerdictKind.Rejected, [Reason.AlreadyUsed])).Differences.ShouldHaveSingleItem();
    }

    private static FaultAccount Of(params (StubEntry Entry, VerdictKind Verdict, Reason[] Reasons)[] all) => FaultAccount.Of(
        [.. all.Select(one => (one.Entry, Sent(one.Entry)))],
        all.Select(one => new StoredEntry(EntryId.New(TimeProvider.System), one.Entry.Photo().Fingerprint, one.Verdict, one.Reasons, null, one.Verdict == VerdictKind.Approved)));

    private static StubEntry Entry(int number, StubKind kind) => new(number, new(number, kind), 0, PhoneHabit.Once, number);

    private static SentPhoto Sent(StubEntry entry) =>
        new(entry.Entrant, entry.Photo().Fingerprint, TimeProvider.System.GetUtcNow(), TimeSpan.Zero, TimeSpan.Zero, new(HttpStatusCode.Found, "/entries/key", []));
}
