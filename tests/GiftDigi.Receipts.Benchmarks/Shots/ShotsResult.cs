using GiftDigi.Receipts.Benchmarks.Accuracy;

namespace GiftDigi.Receipts.Benchmarks.Shots;

/// <summary>What became of shots that were sent.</summary>
/// <param name="Number">The receipt's number in its run.</param>
/// <param name="Case">How they were sent.</param>
/// <param name="IsJoined">Whether they were read as one receipt.</param>
/// <param name="Items">The items read of it, against the truth.</param>
/// <param name="IsTotalRight">Whether the total is as printed.</param>
internal sealed record ShotsResult(int Number, ShotsCase Case, bool IsJoined, ItemCounts Items, bool IsTotalRight)
{
    /// <summary>Whether they may be read as one at all.</summary>
    public bool BelongTogether => Case is not (ShotsCase.Lacking or ShotsCase.Foreign);

    /// <summary>Whether an item is there more often than it was bought, or was lost, or what does not belong together was joined.</summary>
    public bool IsWrong => IsJoined && (!BelongTogether || Items.Read != Items.Truth);
}
