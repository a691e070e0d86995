using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>One character where it is printed.</summary>
/// <param name="Character">As it was read.</param>
/// <param name="Line">The line it stands in.</param>
/// <param name="Box">Where, in pixels of its page.</param>
/// <param name="Frame">Where, in the photo.</param>
internal sealed record PrintedCell(char Character, int Line, PixelBox Box, CellFrame Frame)
{
    public bool IsDigit => char.IsAsciiDigit(Character);
}
