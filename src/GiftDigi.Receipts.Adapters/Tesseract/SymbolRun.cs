using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>Neighbouring characters of one stretch that are read alike.</summary>
internal sealed record SymbolRun(IReadOnlyList<OcrWord> Symbols)
{
    /// <summary>The Japanese engine is this sure of characters that it really sees.</summary>
    private const double Sure = 0.85;

    /// <summary>Whether these are figures: two characters at least, a digit or a yen sign among them.</summary>
    internal bool IsFigure => Symbols.Count >= 2 && Symbols.All(MayBeFigure)
        && Symbols.Any(symbol => char.IsAsciiDigit(symbol.Text[0]) || symbol.Text[0] is '\\' or '¥');

    /// <summary>Whether the character can be part of a figure, by itself or because the engine was at a loss.</summary>
    internal static bool MayBeFigure(OcrWord symbol) => char.IsAscii(symbol.Text[0]) || symbol.Text[0] is '¥' or '。' or '、' || symbol.Confidence < Sure;

    internal OcrWord ToWord() => new(
        string.Concat(Symbols.Select(symbol => symbol.Text)).Replace('\\', '¥'),
        PixelBox.Around(Symbols.Select(symbol => symbol.Box)),
        Symbols.Average(symbol => symbol.Confidence));
}
