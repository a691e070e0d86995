using System.Text;
using GiftDigi.Receipts.Adapters.Onnx;
using GiftDigi.Receipts.Adapters.Tesseract;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>The recogniser of the program and those that may be asked besides.</summary>
internal sealed class OpinionPanel : IDisposable
{
    /// <summary>Bare paper around what Tesseract reads, in pixels.</summary>
    private const int Margin = 8;

    /// <summary>Weights of a recogniser that knows no Japanese.</summary>
    private const double NoWords = 0;

    private readonly OpinionSettings _settings;
    private readonly LineRecogniser _stock;
    private readonly EnginePair _engines = new(LanguageData.Find(null).Folder);

    /// <exception cref="ModelException">A model is missing.</exception>
    public OpinionPanel(OpinionSettings settings)
    {
        _settings = settings;
        Own = OnnxReader.OpenRecogniser(new());
        _stock = new(Load("ch_PP-OCRv4_rec_infer.onnx"), Load("ppocr_keys_v1.txt"), new OnnxReaderOptions().Threads);

        ModelFile Load(string file) => ModelFile.Load(Path.Combine(settings.Stock.FullName, file), checksum: null, "--stock");
    }

    /// <summary>The program's own recogniser.</summary>
    public LineRecogniser Own { get; }

    /// <summary>All ways of reading to compare, the program's own alone before the others.</summary>
    public SecondOpinion[] Opinions() =>
    [
        new("none", _ => false, Own.Read, (first, _) => first),
        new("PP-OCRv4, figures of lines", HasFigureInUnsureLine, _stock.Read, (first, second) => LineMerging.Merge(first, Plain(second), new(_settings.Weight, NoWords))),
        new("PP-OCRv4, figures", HasUnsureFigure, _stock.Read, (first, second) => LineMerging.Merge(Settled(first), Plain(second), new(_settings.Weight, NoWords))),
        new("Tesseract eng, figures", HasUnsureFigure, (photo, regions, token) => Ask(_engines.Figures, photo, regions, token), (first, second) => LineMerging.Merge(Settled(first), second, new(_settings.Weight, NoWords))),
        new("Tesseract jpn", IsUnsure, (photo, regions, token) => Ask(_engines.Japanese, photo, regions, token), (first, second) => LineMerging.Merge(first, second, new(_settings.Weight, _settings.Weight))),
        new("narrower", IsUnsure, (photo, regions, token) => Stretched(photo, regions, _settings.Narrow, token), LineMerging.Choose),
        new("wider", IsUnsure, (photo, regions, token) => Stretched(photo, regions, _settings.Wide, token), LineMerging.Choose),
    ];

    public void Dispose()
    {
        Own.Dispose();
        _stock.Dispose();
        _engines.Dispose();
    }

    private bool IsUnsure(DecodedLine line) => line.Characters.Count > 0 && line.Confidence < _settings.Below;

    private bool HasFigureInUnsureLine(DecodedLine line) => IsUnsure(line) && line.Characters.Any(IsFigure);

    private bool HasUnsureFigure(DecodedLine line) => line.Characters.Any(character => IsFigure(character) && character.Confidence < _settings.Below);

    private static bool IsFigure(DecodedCharacter character) => char.IsAsciiDigit(character.Value) || character.Value is '¥' or ',';

    /// <summary>The line with its sure characters beyond doubt.</summary>
    private DecodedLine Settled(DecodedLine line) => With(line, character => character.Confidence < _settings.Below ? character : character with { Confidence = 1 });

    /// <summary>The stock recogniser's characters as the program's own labels have them.</summary>
    private static DecodedLine Plain(DecodedLine line) => With(line, character => character with { Value = $"{character.Value}".Normalize(NormalizationForm.FormKC)[0] });

    private static DecodedLine With(DecodedLine line, Func<DecodedCharacter, DecodedCharacter> change) =>
        new([.. line.Characters.Select(change)], line.Confidence, line.Alternatives, line.Steps);

    private DecodedLine[] Stretched(GrayPixels photo, IReadOnlyList<TextRegion> regions, double scale, CancellationToken cancellationToken)
    {
        var strips = regions.Select(region => Strip(photo, region, scale)).ToList();
        var sheet = LineSheet.Of(strips);
        return Own.Read(sheet.Pixels, sheet.Regions, cancellationToken);
    }

    private static DecodedLine[] Ask(TesseractEngine engine, GrayPixels photo, IReadOnlyList<TextRegion> regions, CancellationToken cancellationToken)
    {
        var lines = new DecodedLine[regions.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var strip = Strip(photo, regions[i], 1);
            lines[i] = ToLine(engine.ReadLine(OnPaper(strip)), strip.Size.Width);
        }

        return lines;
    }

    private static GrayPixels Strip(GrayPixels photo, TextRegion region, double scale)
    {
        var width = Math.Clamp((int)(LineStrip.WidthOf(region) * scale), 1, LineRecogniser.WidestStrip);
        var values = new float[width * LineStrip.Height];
        LineStrip.Sample(photo, region, width, values, width);
        LineContrast.Stretch(values, width, width);
        return new(new(width, LineStrip.Height), Array.ConvertAll(values, value => (byte)Math.Round((value + 1) * 127.5)));
    }

    private static GrayPixels OnPaper(GrayPixels strip)
    {
        var size = new PixelSize(strip.Size.Width + (2 * Margin), strip.Size.Height + (2 * Margin));
        var values = new byte[size.Width * size.Height];
        Array.Fill(values, byte.MaxValue);
        for (var y = 0; y < strip.Size.Height; y++)
        {
            strip.Row(y).CopyTo(values.AsSpan(((y + Margin) * size.Width) + Margin));
        }

        return new(size, values);
    }

    private static DecodedLine ToLine(List<OcrWord> symbols, int width)
    {
        var characters = symbols.SelectMany(symbol => symbol.Text.Replace('\\', '¥').Normalize(NormalizationForm.FormKC)
            .Select(character => new DecodedCharacter(character, Math.Max(0, symbol.Box.X - Margin), symbol.Box.Right - Margin, symbol.Confidence)));
        return new([.. characters], symbols.Select(symbol => symbol.Confidence).DefaultIfEmpty(0).Average(), [], width);
    }
}
