namespace GiftDigi.Receipts.Imaging;

/// <summary>First the one map, then the other.</summary>
public sealed record PixelMapChain(IPixelMap First, IPixelMap Next) : IPixelMap
{
    /// <inheritdoc/>
    public (double X, double Y) Apply(double x, double y)
    {
        var (betweenX, betweenY) = First.Apply(x, y);
        return Next.Apply(betweenX, betweenY);
    }
}
