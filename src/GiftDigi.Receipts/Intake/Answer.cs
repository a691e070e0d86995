using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Proofs;

namespace GiftDigi.Receipts.Intake;

/// <summary>What an entrant sends in answer to a verdict.</summary>
/// <param name="Kind">How.</param>
/// <param name="Image">Another photo of the receipt, or one of the package; null in an appeal that is a word only, and in a correction.</param>
/// <param name="Word">What the entrant has to say; null when nothing.</param>
public sealed record Answer(FollowUpKind Kind, ReceiptImage? Image, string? Word)
{
    /// <summary>All numbers that the campaign asks for, as they are now; null when they stay as they were.</summary>
    public IReadOnlyList<EnteredProof>? Proofs { get; init; }

    /// <summary>Whether it holds what its kind needs.</summary>
    public bool IsWhole => Kind switch
    {
        FollowUpKind.Retake or FollowUpKind.PackagePhoto => Image is not null,
        FollowUpKind.Correction => Proofs is { Count: > 0 } && Image is null,
        FollowUpKind.Appeal => Image is not null || EntrantWord.Clean(Word) is not null,
    };
}
