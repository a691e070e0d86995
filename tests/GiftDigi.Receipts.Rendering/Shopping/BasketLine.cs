using GiftDigi.Receipts.Rendering.Products;

namespace GiftDigi.Receipts.Rendering.Shopping;

/// <summary>Pieces of one product in a purchase.</summary>
internal sealed record BasketLine(Product Product, int Quantity, int UnitPrice, LineDiscount? Discount)
{
    public LineKind Kind { get; init; }

    public int Amount => Quantity * UnitPrice * (Kind == LineKind.Returned ? -1 : 1);

    /// <summary>Yen after the discount.</summary>
    public int Net => Amount - (Discount?.Yen ?? 0);
}
