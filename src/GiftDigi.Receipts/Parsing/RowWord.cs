using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Parsing;

/// <summary>A word where it stands in the folded text of its row.</summary>
/// <param name="Start">Index of its first folded character.</param>
/// <param name="End">One past its last.</param>
/// <param name="Word">As read.</param>
/// <param name="Line">Index of its line on the page.</param>
internal sealed record RowWord(int Start, int End, OcrWord Word, int Line);
