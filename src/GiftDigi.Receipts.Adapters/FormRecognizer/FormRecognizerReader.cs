using Azure.Core;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.FormRecognizer;

/// <summary>
/// Reads receipts with Azure's prebuilt-receipt. Its words become a page as any reader's, for a parser that knows Japanese receipts;
/// what it understands itself goes along as fields, which confirm and fill.
/// </summary>
public sealed class FormRecognizerReader : IReceiptReader
{
    private const int Quality = 90;
    private readonly FormRecognizerOptions _options;
    private readonly FormRecognizerClient _client;
    private readonly TimeProvider _time;

    /// <summary>Checks the options; nothing is sent before an image is read.</summary>
    /// <param name="options">Where and how to ask.</param>
    /// <param name="credential">What signs in where the options have no key.</param>
    /// <param name="time">Measures the waits and the time limit.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or there is neither key nor credential.</exception>
    public FormRecognizerReader(FormRecognizerOptions options, TokenCredential? credential, TimeProvider time)
    {
        if (options.Faults().FirstOrDefault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(options));
        }

        _options = options;
        _time = time;
        _client = new(options, new(PipelineOptions.Build(options.Key, credential), options, time), time);
        Version = $"azure prebuilt-receipt {options.ApiVersion}";
    }

    /// <inheritdoc/>
    public string Version { get; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OcrPage>> ReadAsync(NormalizedImage image, CancellationToken cancellationToken)
    {
        using var timely = new CancellationTokenSource(_options.TimeLimit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timely.Token, cancellationToken);
        try
        {
            // Only grey pixels leave the machine: nothing of what the phone wrote into the file, such as the place.
            var jpeg = LeptonicaCodec.EncodeJpeg(image.Pixels, Quality);
            return AnswerPages.Of(await _client.AnalyzeAsync(jpeg, either.Token), image);
        }
        catch (OperationCanceledException exception) when (timely.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Azure did not read the image in {_options.TimeLimit.TotalSeconds:0} seconds.", exception);
        }
    }
}
