using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>Neighbouring characters that are read alike.</summary>
/// <param name="Symbols">The characters, one at least.</param>
/// <param name="Left">First column of their strip.</param>
/// <param name="Right">One past the last column.</param>
internal sealed record SymbolRun(IReadOnlyList<OcrWord> Symbols, int Left, int Right)
{
    /// <summary>The Japanese engine is this sure of characters that it really sees.</summary>
    private const double Sure = 0.85;

    /// <summary>Whether these are figures: three characters at least or an amount, a digit or a yen sign among them.</summary>
    internal bool IsFigure => (Symbols.Count >= 3 || IsYen(Symbols[0])) && Symbols.All(MayBeFigure)
        && Symbols.Any(symbol => char.IsAsciiDigit(symbol.Text[0]) || IsYen(symbol));

    /// <summary>Whether the character can be part of a figure, by itself or because the engine was at a loss.</summary>
    internal static bool MayBeFigure(OcrWord symbol) => char.IsAscii(symbol.Text[0]) || symbol.Text[0] is '¥' or '。' or '、' || symbol.Confidence < Sure;

    /// <summary>Whether it is the yen sign, for which the Japanese data has the backslash.</summary>
    internal static bool IsYen(OcrWord symbol) => symbol.Text[0] is '\\' or '¥';

    internal OcrWord ToWord() => new(
        string.Concat(Symbols.Select(symbol => symbol.Text)).Replace('\\', '¥'),
        PixelBox.Around(Symbols.Select(symbol => symbol.Box)) with { X = Left, Width = Right - Left },
        Symbols.Average(symbol => symbol.Confidence));
}
