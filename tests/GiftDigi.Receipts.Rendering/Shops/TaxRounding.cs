namespace GiftDigi.Receipts.Rendering.Shops;

/// <summary>How a chain rounds the tax of each rate; all three are lawful.</summary>
internal enum TaxRounding
{
    Down,
    Nearest,
    Up,
}
