using System.Text.RegularExpressions;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>What a forger sees of a photo: every character in its place, and where the fields stand.</summary>
internal sealed partial class PhotoCells
{
    /// <summary>Words less sure than this are left alone: their characters may not be what they were read as.</summary>
    private const double Sure = 0.6;

    private readonly Receipt _receipt;

    public PhotoCells(OcrPage page, Receipt receipt)
    {
        Page = page;
        _receipt = receipt;
        All = [.. page.Lines.SelectMany((line, index) => line.Words.Where(word => word.Confidence >= Sure).SelectMany(word => Cut(page, word, index)))];
    }

    public OcrPage Page { get; }

    public IReadOnlyList<PrintedCell> All { get; }

    /// <summary>The characters of a field, left to right; none when it was not read.</summary>
    public IReadOnlyList<PrintedCell> Of(EditedField field)
    {
        var box = field switch
        {
            EditedField.Date => _receipt.PurchaseDate?.Box,
            EditedField.Store => _receipt.Merchant?.Box,
            EditedField.Quantity => Quantity()?.Box,
            EditedField.Total => _receipt.Total?.Box,
        };
        var inside = box is { } wanted ? All.Where(cell => Holds(wanted, cell.Frame.Center)).ToList() : [];
        return inside.Count == 0 ? [] : [.. inside.Where(cell => cell.Line == inside[0].Line).OrderBy(cell => cell.Box.X)];
    }

    /// <summary>The digits of a field that change its meaning: of a date those of the day.</summary>
    public IReadOnlyList<PrintedCell> Digits(EditedField field)
    {
        var cells = Of(field);
        if (field == EditedField.Date)
        {
            var match = Day().Match(string.Concat(cells.Select(cell => cell.Character)));
            return match.Success ? [.. cells.Skip(match.Groups["day"].Index).Take(match.Groups["day"].Length)] : [];
        }

        var quantity = field == EditedField.Quantity ? $"{Quantity()?.Value}" : null;
        return [.. cells.Where(cell => cell.IsDigit && (quantity is null || quantity.Contains(cell.Character, StringComparison.Ordinal))).Take(quantity?.Length ?? 3)];
    }

    private ReadValue<int>? Quantity() =>
        _receipt.Items.Select(item => item.Quantity).FirstOrDefault(quantity => quantity is { Inferred: false, Value: > 1 })
        ?? _receipt.ItemCount;

    /// <summary>Characters of one word: half-width ones take one part of it, full-width ones two.</summary>
    private static IEnumerable<PrintedCell> Cut(OcrPage page, OcrWord word, int line)
    {
        var widths = word.Text.Select(character => char.IsAscii(character) || character is '¥' or (>= '｡' and <= 'ﾟ') ? 1 : 2).ToList();
        var (sum, before) = (widths.Sum(), 0);
        for (var index = 0; index < widths.Count; index++)
        {
            var left = word.Box.X + (word.Box.Width * before / sum);
            before += widths[index];
            var right = word.Box.X + (word.Box.Width * before / sum);
            var box = new PixelBox(left, word.Box.Y, right - left, word.Box.Height);
            if (box.Width > 2 && box.Height > 4)
            {
                yield return new(word.Text[index], line, box, CellFrame.Of(box, page.ToOriginal));
            }
        }
    }

    private static bool Holds(PixelBox box, (double X, double Y) place) =>
        place.X >= box.X && place.X < box.Right && place.Y >= box.Y && place.Y < box.Bottom;

    [GeneratedRegex(@"(月|[/.]\d{1,2}[/.])\s*(?<day>\d{1,2})", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Day();
}
