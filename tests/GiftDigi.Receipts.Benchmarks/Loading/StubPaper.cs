using System.Globalization;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Benchmarks.Loading;

/// <summary>
/// A receipt that nobody prints: its photo holds a number in black and white squares, from which a stub tells at once what a reader
/// would take a second to read. What comes after reading is the program's own.
/// </summary>
/// <param name="Number">Tells it from others, less than 2^24; all it shows follows from it.</param>
/// <param name="Kind">What it shows.</param>
internal sealed record StubPaper(int Number, StubKind Kind)
{
    private const int NumberBits = 24;
    private const int Bits = NumberBits + 8;
    private const int Square = 10;
    private const int Height = 160;
    private const int PageWidth = 700;
    private const int RowHeight = 24;
    private const int RowDistance = 34;
    private const int LetterWidth = 22;
    private const int Quality = 80;
    private const double Sure = 0.99;
    private const double Unsure = 0.4;
    private static readonly DateOnly FirstDay = new(2026, 10, 1);
    private static readonly DateOnly EarlyDay = new(2026, 7, 1);
    private static readonly string[] Others = ["やまびこ牛乳", "こだま食パン", "せせらぎ豆腐", "あさもや納豆", "ゆうなぎ海苔", "しらなみ塩", "はるかぜ味噌", "なつぞら酢"];
    private static readonly CultureInfo Japan = CultureInfo.GetCultureInfo("ja-JP");

    /// <summary>A photo of it; another one for each <paramref name="copy"/>.</summary>
    public ReceiptImage Photo(int copy)
    {
        var size = new PixelSize(Bits * Square, Height);
        var (values, grain) = (new byte[size.Width * size.Height], new Random(HashCode.Combine(Number, copy)));
        grain.NextBytes(values);
        var code = (uint)((Number << 8) | ((int)Kind << 4) | Check(Number));
        for (var index = 0; index < values.Length; index++)
        {
            var (x, y) = (index % size.Width, index / size.Width);
            values[index] = (byte)(y < Square && ((code >> (x / Square)) & 1) == 1 ? 20 : 200 + (values[index] % 56));
        }

        return new(LeptonicaCodec.EncodeJpeg(new GrayPixels(size, values), Quality));
    }

    /// <summary>The paper that a photo shows; null when it is none of ours.</summary>
    public static StubPaper? Of(NormalizedImage photo)
    {
        if (photo.Pixels.Size.Width != Bits * Square)
        {
            return null;
        }

        var code = 0u;
        for (var bit = 0; bit < Bits; bit++)
        {
            code |= photo.Pixels.Row(Square / 2)[(bit * Square) + (Square / 2)] < 128 ? 1u << bit : 0;
        }

        var paper = new StubPaper((int)(code >> 8), (StubKind)((code >> 4) & 15));
        return Enum.IsDefined(paper.Kind) && (code & 15) == Check(paper.Number) ? paper : null;
    }

    /// <summary>What a reader would see on it.</summary>
    public OcrPage Page()
    {
        var rows = Rows().ToList();
        var size = new PixelSize(PageWidth, rows.Count * RowDistance);
        return new(size, AffineMap.Identity, size, [.. rows.Select((row, index) => new OcrLine([.. Words(row.Text.Split('|'), index * RowDistance, row.Confidence)]))]);
    }

    private IEnumerable<(string Text, double Confidence)> Rows()
    {
        var random = new Random(Number);
        var decisive = Kind == StubKind.Unsure ? Unsure : Sure;
        var day = (Kind == StubKind.TooEarly ? EarlyDay : FirstDay).AddDays(random.Next(50));
        var items = Items(random).ToList();
        var (subtotal, paid) = (items.Sum(item => item.Yen), 10_000);
        var tax = subtotal * 8 / 100;
        yield return ("スーパーわかくさ", Sure);
        yield return ("みずほ通り店", Sure);
        yield return ("東京都若草区瑞穂1-2-3", Sure);
        yield return ("TEL 03-1234-0000", Sure);
        yield return ("登録番号 T6991201027735", Sure);
        yield return ("領収証", Sure);
        yield return (string.Create(Japan, $"{day:yyyy/MM/dd(ddd)}|{random.Next(9, 22):00}:{random.Next(60):00}"), decisive);
        yield return (Line($"レジ{random.Next(1, 9):0000}|レシートNo:{100_000 + Number}"), Sure);
        foreach (var (name, yen) in items)
        {
            yield return (Line($"*{name}|¥{yen:N0}"), Sure);
        }

        yield return (Line($"小計|¥{subtotal:N0}"), Sure);
        yield return (Line($"外税 8%対象額|¥{subtotal:N0}"), Sure);
        yield return (Line($"外税 8%|¥{tax:N0}"), Sure);
        yield return (Line($"合計|¥{subtotal + tax:N0}"), decisive);
        yield return (Line($"お預り|¥{paid:N0}"), Sure);
        yield return (Line($"お釣り|¥{paid - subtotal - tax:N0}"), Sure);
        yield return (Line($"お買上点数|{items.Count}点"), Sure);
    }

    private IEnumerable<(string Name, int Yen)> Items(Random random)
    {
        var pieces = Kind switch
        {
            StubKind.Good or StubKind.TooEarly or StubKind.Unsure => 2,
            StubKind.BelowMinimum => 1,
            StubKind.OtherProduct => 0,
        };
        var price = random.Next(130, 170);
        for (var piece = 0; piece < pieces; piece++)
        {
            yield return (StubCampaign.Alias, price);
        }

        for (var other = random.Next(1, 5); other > 0; other--)
        {
            yield return (Others[random.Next(Others.Length)], random.Next(80, 1000));
        }
    }

    private static IEnumerable<OcrWord> Words(string[] parts, int top, double confidence) => parts.Select((text, part) =>
        new OcrWord(text, new(part == 0 ? 0 : PageWidth - (text.Length * LetterWidth), top, text.Length * LetterWidth, RowHeight), confidence));

    private static int Check(int number) => (number ^ (number >> 4) ^ (number >> 8) ^ (number >> 12) ^ (number >> 16) ^ (number >> 20)) & 15;

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
