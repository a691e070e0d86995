using System.Runtime.InteropServices;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>Reads receipts with Tesseract, in process. One instance for the whole program.</summary>
public sealed class TesseractReader : IReceiptReader, IDisposable
{
    /// <summary>Grain is seldom read with more confidence than this, print seldom with less.</summary>
    private const double Sure = 0.96;

    private readonly TesseractOptions _options;
    private readonly TimeProvider _time;
    private readonly EnginePool _pool;

    /// <summary>Checks the options, the library and the language data; engines are made when they are needed.</summary>
    /// <param name="options">How to read.</param>
    /// <param name="time">Measures the time limit.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="DllNotFoundException">Tesseract is not installed; the message names the package.</exception>
    /// <exception cref="FileNotFoundException">Language data is missing; the message names the package.</exception>
    public TesseractReader(TesseractOptions options, TimeProvider time)
    {
        if (options.Faults().FirstOrDefault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(options));
        }

        TesseractNative.Load();
        var data = LanguageData.Find(options.DataFolder);
        Version = $"tesseract {Marshal.PtrToStringUTF8(TesseractNative.Version())} jpn+eng {data.Checksum}";
        _options = options;
        _time = time;
        _pool = new(data.Folder, options.Concurrency);
    }

    /// <inheritdoc/>
    public string Version { get; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OcrPage>> ReadAsync(NormalizedImage image, CancellationToken cancellationToken) =>
        await _pool.UseAsync(engines => Read(image, engines, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _pool.Dispose();

    private IReadOnlyList<OcrPage> Read(NormalizedImage image, EnginePair engines, CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        var paper = PaperExtraction.Extract(image.Pixels);
        if (!paper.IsPrinted)
        {
            return [];
        }

        var lines = new List<OcrLine>();
        foreach (var row in RowFinder.Find(paper.Pixels))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_time.GetElapsedTime(start) > _options.TimeLimit)
            {
                // Half a page would be read as another receipt.
                throw new TimeoutException($"The image has so much on it that it could not be read in {_options.TimeLimit.TotalSeconds:0} seconds.");
            }

            if (RowReader.Read(paper.Pixels, row, engines) is { } line)
            {
                lines.Add(line);
            }
        }

        return [new(paper.Pixels.Size, paper.ToPhoto.Then(image.ToOriginal), image.OriginalSize, WithoutSurroundings(lines))];
    }

    /// <summary>What lies beside all that was surely read is no print but the grain of the desk.</summary>
    private static List<OcrLine> WithoutSurroundings(List<OcrLine> lines)
    {
        var sure = lines.SelectMany(line => line.Words).Where(word => word.Text.Length >= 3 && word.Confidence >= Sure).ToList();
        if (sure.Count == 0)
        {
            return lines;
        }

        var column = PixelBox.Around(sure.Select(word => word.Box));
        return [.. lines
            .Select(line => line.Words.Where(word => word.Box.X < column.Right && word.Box.Right > column.X).ToList())
            .Where(words => words.Count > 0)
            .Select(words => new OcrLine(words))];
    }
}
