using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Screening;

/// <summary>What one test of fraud or quality saw, with its evidence. A test that sees nothing gives no signal.</summary>
/// <param name="Test">The test's id (<c>weekday</c>).</param>
/// <param name="Strength">How much it says.</param>
/// <param name="Reason">What the verdict will say if the signal decides.</param>
/// <param name="Seen">What was seen, in words; it names facts of the purchase and of the image only.</param>
/// <param name="Boxes">Where it was seen, in pixels of the upright original.</param>
public sealed record Signal(string Test, SignalStrength Strength, Reason Reason, string Seen, IReadOnlyList<PixelBox> Boxes)
{
    /// <summary>The other entry that it is about; null when it is about this one alone.</summary>
    public EntryId? Other { get; init; }
}
