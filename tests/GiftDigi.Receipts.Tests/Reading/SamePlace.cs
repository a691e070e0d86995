using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Tests.Reading;

/// <summary>Two regions are the same when they lie in the same place, whichever way they run.</summary>
internal sealed class SamePlace : IEqualityComparer<TextRegion>
{
    public static SamePlace Instance { get; } = new();

    public static string Of(TextRegion region)
    {
        var middle = region.At(region.Length / 2);
        return FormattableString.Invariant($"{middle.X:0},{middle.Y:0}×{region.Length:0}");
    }

    public bool Equals(TextRegion? x, TextRegion? y) => x is not null && y is not null && Of(x) == Of(y);

    public int GetHashCode(TextRegion obj) => StringComparer.Ordinal.GetHashCode(Of(obj));
}
