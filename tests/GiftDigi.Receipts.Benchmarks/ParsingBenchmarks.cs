using BenchmarkDotNet.Attributes;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>A page of sixty rows; a receipt is wanted within 20 ms.</summary>
[MemoryDiagnoser]
public class ParsingBenchmarks
{
    private const int Width = 700;
    private const int RowHeight = 24;
    private const int RowDistance = 34;
    private const int LetterWidth = 22;

    private static readonly string[] Head =
    [
        "スーパーわかくさ", "みずほ通り店", "東京都若草区瑞穂1-2-3", "TEL 03-1234-0000", "登録番号 T6991201027735", "領収証", "2026/11/21(土)|20:15",
        "レジ0004 取3763|責No.0120",
    ];

    private static readonly string[] Foot =
        ["小計|¥11,760", "外税 8%対象額|¥11,760", "外税 8%|¥940", "合計|¥12,700", "お預り|¥13,000", "お釣り|¥300", "お買上点数|40点"];

    private readonly OcrPage _page = Page([.. Head, .. Enumerable.Range(0, 45).Select(Item), .. Foot]);

    /// <summary>The whole page.</summary>
    [Benchmark]
    public Receipt Parse() => ReceiptParser.Parse(_page, new(2026, 11, 21));

    /// <summary>Every ninth row tells the pieces of the item above it.</summary>
    private static string Item(int number) => number % 9 == 8 ? "(2個 X 単147)|294" : $"*やまびこ{(char)('ア' + number)}茶{number % 13}00ml|294";

    private static OcrPage Page(IReadOnlyList<string> rows)
    {
        var size = new PixelSize(Width, rows.Count * RowDistance);
        return new(size, AffineMap.Identity, size, [.. rows.Select((row, index) => new OcrLine([.. Words(row.Split('|'), index * RowDistance)]))]);
    }

    private static IEnumerable<OcrWord> Words(string[] parts, int top) => parts.Select((text, part) =>
        new OcrWord(text, new(part == 0 ? 0 : Width - (text.Length * LetterWidth), top, text.Length * LetterWidth, RowHeight), 0.9));
}
