namespace GiftDigi.Receipts.Rendering.Shops;

/// <summary>How a chain's tills print product names.</summary>
internal enum NameStyle
{
    FullWidth,
    HalfWidthKatakana,
}
