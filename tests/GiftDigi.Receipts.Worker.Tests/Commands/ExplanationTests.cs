using System.Text.Json;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Parsing.Opinions;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Worker.Commands;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Commands;

public sealed class ExplanationTests
{
    private static readonly DateTimeOffset Received = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private static readonly PixelBox Box = new(1, 2, 3, 4);

    private static readonly Entry Entry = new(
        EntryId.New(TimeProvider.System), new("yuzu-soda-autumn"), new("entrant-1"), new ReceiptImage(new byte[] { 1 }).Fingerprint, Received);

    private static readonly Conclusion Rejected = Concluded(
        VerdictKind.Rejected, [Reason.BelowMinimum], [new("minimum", FindingState.Broken, Reason.BelowMinimum, "at least 2 pieces", "1 piece", [Box])], items: 1);

    [Fact]
    public void It_names_the_verdict_the_findings_what_was_read_and_the_steps() =>
        Explain(Rejected, [Step(AuditStep.Received, "{}"), Decided(Rejected.Verdict)]).ShouldBe(
        [
            $"Entry     {Entry.Id} of entrant entrant-1",
            "Campaign  yuzu-soda-autumn version 3",
            "Received  2026-11-21 18:00:00 in Japan",
            "Verdict   REJECTED on 2026-11-21 18:01:00: below-minimum",
            "Rules (rules-1)",
            "  BROKEN  minimum                  wants at least 2 pieces; saw 1 piece",
            "As read by reader-1",
            "  Photo     too-dark",
            "  Shop      こもれびマート (0.90)",
            "  Purchase  2026-11-20 (0.97)",
            "  Total     ¥1,280 (0.80, inferred)",
            "  Products  soda",
            "  Item      ゆずそよソーダ (0.90), × 2 (1.00), ¥312 (0.95)",
            "History (Japan)",
            "  2026-11-21 18:00:00  received by worker (rules-1)",
            "  2026-11-21 18:00:00  decided by worker (rules-1)",
        ]);

    [Theory]
    [InlineData(null, false, "  Asked     azure 1: it read total 1290; agrees on 1 values")]
    [InlineData(null, true, "  Asked     azure 1: the first reader read total 1290; agrees on 1 values")]
    [InlineData(ReaderFailure.BudgetUsedUp, false, "  Asked     azure 1: no reading (budget-used-up)")]
    public void It_names_what_came_of_asking_another_reader(ReaderFailure? failure, bool isBasis, string line)
    {
        IReadOnlyList<Opinion> opinions = failure is null
            ? [new("purchase-date", OpinionKind.Agrees, "2026-11-20", 0.9, Box), new("total", OpinionKind.Contradicts, "1290", 0.9, Box)]
            : [];
        var asked = Rejected with { Receipts = [Rejected.Receipts[0] with { Second = new("azure 1", failure, isBasis, opinions) }] };

        Explain(asked, []).ShouldContain(line);
    }

    [Fact]
    public void It_names_what_screening_saw_the_strongest_first_and_what_the_entrant_can_do()
    {
        var verdict = Rejected.Verdict with
        {
            Signals =
            [
                new("editor", SignalStrength.Weak, Reason.Altered, "an editor's name", []),
                new("repeat", SignalStrength.Certain, Reason.AlreadyUsed, "the same purchase", [Box]) { Other = Entry.Id },
            ],
            NextStep = new(NextStepKind.Retake, [RetakeHint.Closer, RetakeHint.MoreLight]),
        };

        var lines = Explain(Rejected with { Verdict = verdict }, [Decided(verdict)]);

        lines.ShouldContain("Entrant   can send another photo of the receipt: closer, more-light");
        lines.SkipWhile(line => line != "Screening").Take(3).ShouldBe(
        [
            "Screening",
            $"  certain repeat                   the same purchase (entry {Entry.Id})",
            "  weak    editor                   an editor's name",
        ]);
    }

    [Fact]
    public void However_much_there_is_it_stays_one_screen()
    {
        var words = string.Concat(Enumerable.Repeat("やまびこ緑茶 ", 30));
        var finding = new Finding(words, FindingState.Unclear, Reason.Illegible, words, words, [Box]);
        var whole = Concluded(VerdictKind.Referred, Enum.GetValues<Reason>(), [.. Enumerable.Repeat(finding, 30)], items: 60);
        var conclusion = whole with
        {
            Verdict = whole.Verdict with
            {
                Signals = [.. Enumerable.Repeat(new Signal(words, SignalStrength.Strong, Reason.Altered, words, [Box]), 30)],
                NextStep = new(NextStepKind.Retake, Enum.GetValues<RetakeHint>()),
            },
        };
        var failed = JsonSerializer.Serialize(new(3, words, GivenUp: false), ReceiptsJson.Readable.FailedDetails);

        var lines = Explain(conclusion, [.. Enumerable.Repeat(Step(AuditStep.Failed, failed), 100), Decided(conclusion.Verdict)]);

        lines.Count.ShouldBe(Explanation.Height);
        lines.ShouldAllBe(line => TerminalText.WidthOf(line) <= Explanation.Width);
        lines[^1].ShouldContain("decided by worker");
    }

    [Fact]
    public void An_entry_that_waits_has_no_verdict_yet() =>
        new Explanation(new(Entry, null, null, IssuanceQueued: false), [Step(AuditStep.Received, "{}")]).Lines()
            .ShouldContain("Verdict   none yet: the entry waits");

    [Theory]
    [InlineData(true, "WARNING   the history has another verdict: Approved, ")]
    [InlineData(false, "WARNING   the entry and its history do not agree on whether it was decided")]
    public void A_verdict_that_the_history_does_not_have_is_told(bool isDecided, string warning) =>
        Explain(Rejected, isDecided ? [Decided(new(VerdictKind.Approved, [], []))] : []).ShouldContain(warning);

    private static IReadOnlyList<string> Explain(Conclusion conclusion, IReadOnlyList<AuditRecord> history) =>
        new Explanation(new(Entry, conclusion, Received.AddMinutes(1), IssuanceQueued: false), history).Lines();

    private static AuditRecord Decided(Verdict verdict) => Step(AuditStep.Decided, JsonSerializer.Serialize(verdict, ReceiptsJson.Readable.Verdict));

    private static AuditRecord Step(AuditStep step, string details) => new(Entry.Id, step, "worker", Received, "reader-1", "rules-1", details);

    private static Conclusion Concluded(VerdictKind kind, IReadOnlyList<Reason> reasons, IReadOnlyList<Finding> findings, int items) => new(
        new(kind, reasons, findings),
        [
            new Receipt
            {
                Merchant = new("こもれびマート", 0.9, Inferred: false, Box),
                PurchaseDate = new(new(2026, 11, 20), 0.97, Inferred: false, Box),
                Total = new(new(1280), 0.8, Inferred: true, Box),
                Items =
                [
                    .. Enumerable.Repeat(
                        new LineItem(
                            new("ゆずそよソーダ", 0.9, Inferred: false, Box), new(2, 1, Inferred: false, Box), null,
                            new(new(312), 0.95, Inferred: false, Box), null, null, IsDiscount: false),
                        items),
                ],
            },
        ],
        [ImageDefect.TooDark],
        CampaignVersion: 3,
        "reader-1",
        "rules-1")
    {
        Products = ["soda"],
    };
}
