using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Deciding;

/// <summary>Where a finding points.</summary>
internal static class Evidence
{
    /// <summary>The boxes of the values that were read.</summary>
    public static IReadOnlyList<PixelBox> Boxes(params IEnumerable<PixelBox?> boxes) => [.. boxes.OfType<PixelBox>()];
}
