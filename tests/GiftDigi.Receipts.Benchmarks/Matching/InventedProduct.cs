namespace GiftDigi.Receipts.Benchmarks.Matching;

/// <summary>A product that never was.</summary>
/// <param name="Brand">Whose it is.</param>
/// <param name="Name">Brand, name, variant and size as the maker writes them.</param>
/// <param name="Kana">The same in katakana, without the brand.</param>
/// <param name="Size">The size at the end of the name.</param>
internal sealed record InventedProduct(Word Brand, string Name, string Kana, string Size);
