namespace GiftDigi.Receipts.Rendering.Products;

/// <summary>An invented product as its maker knows it, and as tills know it.</summary>
/// <param name="Gtin">13 digits; null for what has no code, such as a cup of coffee.</param>
/// <param name="Shelf">Where shops keep it.</param>
/// <param name="Price">Yen, before a shop's own pricing.</param>
/// <param name="TaxRate">Per cent.</param>
/// <param name="Name">The maker first, then the product with flavour and size.</param>
/// <param name="Printed">The name as full-width tills print it.</param>
/// <param name="Katakana">The name as half-width katakana tills print it.</param>
internal sealed record Product(string? Gtin, string Shelf, int Price, int TaxRate, string Name, string Printed, string Katakana)
{
    public string Maker => Gtin is null ? "" : Name.Split(' ')[0];
}
