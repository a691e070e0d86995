using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Observing;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>Reads receipts with a text detector and a line recogniser in ONNX Runtime, in process. One instance for the whole program.</summary>
public sealed class OnnxReader : IReceiptReader, IDisposable
{
    private readonly OnnxReaderOptions _options;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _slots;
    private readonly TextDetector _detector;
    private readonly LineRecogniser _recogniser;

    /// <summary>Checks the options, and loads and checks the models.</summary>
    /// <param name="options">How to read.</param>
    /// <param name="time">Measures the time limit.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="ModelException">A model is missing or wrong; the message names it and says what to do.</exception>
    public OnnxReader(OnnxReaderOptions options, TimeProvider time)
    {
        if (options.Faults().FirstOrDefault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(options));
        }

        var models = ModelStore.Open(options);
        _detector = new(models.Detector, options.Threads);
        _recogniser = new(models.Recogniser, models.Characters, options.Threads);
        Version = $"onnx {OnnxModel.RuntimeVersion} {models.Detector.ShortChecksum}-{models.Recogniser.ShortChecksum}-{models.Characters.ShortChecksum}-{CharacterLanguageModel.Default.Fingerprint}";
        _options = options;
        _time = time;
        _slots = new(options.Concurrency);
    }

    /// <inheritdoc/>
    public string Version { get; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OcrPage>> ReadAsync(NormalizedImage image, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        using var timely = new CancellationTokenSource(_options.TimeLimit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timely.Token, cancellationToken);
        try
        {
            return await Task.Run(() => Read(image, either.Token), cancellationToken);
        }
        catch (OperationCanceledException exception) when (timely.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The image has so much on it that it could not be read in {_options.TimeLimit.TotalSeconds:0} seconds.", exception);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _detector.Dispose();
        _recogniser.Dispose();
        _slots.Dispose();
    }

    /// <summary>Only the recogniser, for measuring it alone.</summary>
    internal static LineRecogniser OpenRecogniser(OnnxReaderOptions options)
    {
        var models = ModelStore.Open(options);
        return new(models.Recogniser, models.Characters, options.Threads);
    }

    /// <summary>The receipts in a photo and their lines, not yet read.</summary>
    internal IReadOnlyList<FoundReceipt> Find(GrayPixels photo, CancellationToken cancellationToken)
    {
        using var finding = StageTiming.Of(Stage.Finding);
        var regions = _detector.Find(photo, cancellationToken);
        var receipts = ReceiptFinder.MayLieOnItsSide(regions)
            ? ReceiptFinder.Find(regions, LookFromTheSide(photo, cancellationToken))
            : ReceiptFinder.Find(regions);
        return [.. receipts.Select(receipt => Split(photo, receipt))];
    }

    private IReadOnlyList<OcrPage> Read(NormalizedImage image, CancellationToken cancellationToken)
    {
        var receipts = Find(image.Pixels, cancellationToken);
        using var recognising = StageTiming.Of(Stage.Recognising);
        return new PageReader(_recogniser.Read, image, cancellationToken).Read(receipts);
    }

    /// <summary>The receipt with those of its lines cut that the recogniser could not take in whole.</summary>
    private static FoundReceipt Split(GrayPixels photo, FoundReceipt receipt) =>
        receipt with { Lines = [.. receipt.Lines.SelectMany(line => LineSplitting.Split(photo, line, LineRecogniser.WidestStrip))] };

    private List<TextRegion> LookFromTheSide(GrayPixels photo, CancellationToken cancellationToken) =>
        [.. _detector.Find(photo.QuarterTurned(), cancellationToken).Select(region => TurnedBack(region, photo.Size.Height))];

    /// <summary>The region in the photo, of one that was found in the photo turned clockwise.</summary>
    /// <param name="region">The region found.</param>
    /// <param name="height">Height of the photo.</param>
    private static TextRegion TurnedBack(TextRegion region, int height) =>
        region with { Spine = [.. region.Spine.Select(point => new PixelPoint(point.Y, height - point.X))] };
}
