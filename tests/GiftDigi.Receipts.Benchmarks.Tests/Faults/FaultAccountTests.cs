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
    private static readonly DateTimeOffset ReceivedAt = new(2026, 11, 29, 3, 0, 0, TimeSpan.Zero);

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
    public void A_good_entry_that_is_referred_is_a_difference_unless_a_fault_met_it()
    {
        var entry = Entry(1, StubKind.Good);
        var (before, meanwhile) = (Fault(FaultKind.KillWorker, null, from: -60), Fault(FaultKind.KillWorker, null, from: 5));

        Of([meanwhile], (entry, VerdictKind.Referred, [Reason.Illegible])).Differences.ShouldHaveSingleItem();
        Of([before], (entry, VerdictKind.Referred, [Reason.NotProcessed])).Differences.ShouldHaveSingleItem();
        var account = Of([meanwhile], (entry, VerdictKind.Referred, [Reason.NotProcessed]));

        account.Differences.ShouldBeEmpty();
        account.Explained.ShouldHaveSingleItem().Cause.ShouldContain("not processed");
    }

    [Theory]
    [InlineData(FaultKind.KillServer, Target.Store, 3, true)]
    [InlineData(FaultKind.FillDisk, Target.Store, -1, true)]
    [InlineData(FaultKind.KillServer, Target.Store, 30, false)]
    [InlineData(FaultKind.KillServer, Target.Store, -30, false)]
    [InlineData(FaultKind.KillServer, Target.Database, 3, false)]
    [InlineData(FaultKind.Cut, Target.Store, 3, false)]
    public void A_photo_may_be_missing_only_where_its_store_was_killed_soon_after_it_came(object kind, object target, int from, bool isExplained)
    {
        var account = Of([Fault((FaultKind)kind, (Target)target, from)], (Entry(1, StubKind.Good), VerdictKind.Referred, [Reason.ImageMissing, Reason.Illegible]));

        (account.Explained.Count, account.Differences.Count).ShouldBe(isExplained ? (1, 0) : (0, 1));
    }

    [Fact]
    public void Of_two_entries_with_one_paper_one_is_approved_and_not_both()
    {
        var (one, other) = (Entry(1, StubKind.Good), Entry(1, StubKind.Good) with { Entrant = 2, Copy = 1 });

        Of((one, VerdictKind.Approved, []), (other, VerdictKind.Rejected, [Reason.AlreadyUsed])).Differences.ShouldBeEmpty();
        Of((one, VerdictKind.Approved, []), (other, VerdictKind.Approved, [])).Differences.ShouldHaveSingleItem().ShouldContain("2 are approved, wanted 1");
        Of((one, VerdictKind.Rejected, [Reason.AlreadyUsed]), (other, VerdictKind.Rejected, [Reason.AlreadyUsed])).Differences.ShouldHaveSingleItem();
    }

    private static FaultAccount Of(params (StubEntry Entry, VerdictKind Verdict, Reason[] Reasons)[] all) => Of([], all);

    private static FaultAccount Of(DoneFault[] faults, params (StubEntry Entry, VerdictKind Verdict, Reason[] Reasons)[] all) => FaultAccount.Of(
        [.. all.Select(one => ((DrawnEntry)one.Entry, Sent(one.Entry)))],
        all.Select(one => new StoredEntry(
            EntryId.New(TimeProvider.System), one.Entry.Photo().Fingerprint, ReceivedAt, one.Verdict, one.Reasons, ReceivedAt.AddSeconds(20), one.Verdict == VerdictKind.Approved)),
        faults);

    /// <summary>One of two seconds.</summary>
    private static DoneFault Fault(FaultKind kind, Target? target, int from) => new(kind, target, ReceivedAt.AddSeconds(from), ReceivedAt.AddSeconds(from + 2));

    private static StubEntry Entry(int number, StubKind kind) => new(number, new(number, kind), 0, PhoneHabit.Once, number);

    private static SentPhoto Sent(StubEntry entry) =>
        new(entry.Entrant, entry.Photo().Fingerprint, TimeProvider.System.GetUtcNow(), TimeSpan.Zero, TimeSpan.Zero, new(HttpStatusCode.Found, "/entries/key", []));
}
