using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Deciding;

/// <summary>What an entrant can do about a verdict.</summary>
/// <param name="Kind">What.</param>
/// <param name="Hints">How to photograph the receipt again; none for other steps.</param>
public sealed record NextStep(NextStepKind Kind, IReadOnlyList<RetakeHint> Hints)
{
    /// <summary>Nothing more to do.</summary>
    public static NextStep Nothing { get; } = new(NextStepKind.Nothing, []);

    /// <summary>
    /// The step after a verdict for these reasons. A new photo, with other numbers where those are wrong, is asked for only where it can
    /// settle every reason: it would not help against the others, and who tampers with receipts is told nothing.
    /// </summary>
    internal static NextStep After(IReadOnlyList<Reason> reasons, EntryFacts facts)
    {
        if (facts.Entry.FollowUp is { Kind: FollowUpKind.PackagePhoto } or { Length: >= FollowUps.LongestChain })
        {
            return Nothing;
        }

        var hints = reasons.Select(reason => HintsFor(reason, facts)).ToList();
        return hints.Count == 0 || hints.Exists(hint => hint is null) ? Nothing
            : reasons is [Reason.InvalidProof] ? new(NextStepKind.Correction, [])
            : IsOnlyTheProductInDoubt(reasons, facts) ? new(NextStepKind.PackagePhoto, [])
            : new(NextStepKind.Retake, [.. hints.OfType<IEnumerable<RetakeHint>>().SelectMany(hint => hint).DefaultIfEmpty(RetakeHint.WholeAndFlat).Distinct().Order()]);
    }

    // The print names something that may be a product; a sharper photo of the same print would not say more.
    private static bool IsOnlyTheProductInDoubt(IReadOnlyList<Reason> reasons, EntryFacts facts) =>
        reasons is [Reason.Illegible]
        && facts.ItemsAddUp
        && facts.Purchase.Matches.Count > 0
        && new[] { facts.IsSure(facts.Receipt.PurchaseDate), facts.IsSure(facts.Receipt.PurchaseTime), facts.IsSure(facts.Receipt.Total) }.All(sure => sure);

    /// <summary>How a photo may settle a reason; null when none can.</summary>
    private static IEnumerable<RetakeHint>? HintsFor(Reason reason, EntryFacts facts) => reason switch
    {
        Reason.UnreadableImage => [RetakeHint.AnotherFile],
        Reason.ImageMissing or Reason.InvalidProof => [],
        Reason.NotAReceipt => [RetakeHint.ItemisedReceipt],
        Reason.Illegible => HintsFor(facts.Reading is ReceiptReading.Opened opened ? opened.Defects : []),
        Reason.SeveralReceipts => [RetakeHint.OneReceipt],
        Reason.ShotsDoNotJoin => [RetakeHint.OverlappingShots],
        Reason.NotProcessed or Reason.OutsidePurchasePeriod or Reason.OutsidePurchaseHours or Reason.OutsideEntryPeriod
            or Reason.NotParticipatingMerchant or Reason.NoParticipatingProduct or Reason.BelowMinimum or Reason.LimitReached
            or Reason.AlreadyUsed or Reason.Altered or Reason.RePhotographed or Reason.UnusualActivity or Reason.ApprovalByPerson => null,
    };

    private static IEnumerable<RetakeHint> HintsFor(IReadOnlyList<ImageDefect> defects) =>
        defects.Select(defect => defect switch
        {
            ImageDefect.TooSmall => RetakeHint.Closer,
            ImageDefect.TooDark => RetakeHint.MoreLight,
            ImageDefect.TooBlurred => RetakeHint.SteadyHand,
            ImageDefect.NoReceiptFound => RetakeHint.ItemisedReceipt,
            ImageDefect.ShotsDoNotJoin => RetakeHint.OverlappingShots,
        });
}
