using GiftDigi.Receipts.Rendering.Products;

namespace GiftDigi.Receipts.Rendering.Shopping;

/// <summary>Pieces of one product in a purchase.</summary>
internal sealed record BasketLine(Product Product, int Quantity, int UnitPrice, LineDiscount? Discount)
{
    public int Amount => Quantity * UnitPrice;

    /// <summary>Yen after the discount.</summary>
    public int Net => Amount - (Discount?.Yen ?? 0);
}
