using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Proofs;

namespace GiftDigi.Receipts.Intake;

/// <summary>What an entrant sends to enter.</summary>
/// <param name="Image">The photo, within bounds of size; what it shows is not looked at before it is read. Null when there is none.</param>
/// <param name="Proofs">The numbers that the campaign asks for; none in most campaigns.</param>
public sealed record Submission(ReceiptImage? Image, IReadOnlyList<EnteredProof> Proofs)
{
    /// <summary>Where it comes from.</summary>
    public EntryOrigin Origin { get; init; } = EntryOrigin.Unknown;

    /// <summary>Whether it is one of many that are handed in at once: those for which somebody waits go first.</summary>
    public bool IsBatch { get; init; }

    /// <summary>A photo alone.</summary>
    public static Submission Of(ReceiptImage image) => new(image, []);
}
