using System.Globalization;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Adapters.Leptonica;

/// <summary>Decodes photos with Leptonica. One instance for the whole program; it bounds how many decode at once.</summary>
public sealed class LeptonicaNormalizer : IImageNormalizer, IDisposable
{
    /// <summary>A progressive JPEG can ask for thousands of passes over a huge picture; cameras and phones make ten.</summary>
    private const int MostPasses = 50;

    private readonly ImagingLimits _limits;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _slots;

    /// <summary>Checks the limits and loads Leptonica.</summary>
    /// <param name="limits">What an image may cost.</param>
    /// <param name="time">Measures the time limit.</param>
    /// <exception cref="ArgumentException">A limit is out of its range.</exception>
    /// <exception cref="DllNotFoundException">Leptonica is not installed; the message names the package.</exception>
    public LeptonicaNormalizer(ImagingLimits limits, TimeProvider time)
    {
        if (limits.Faults().FirstOrDefault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(limits));
        }

        _ = NativeLibraries.Load(NativeLibraries.Leptonica);
        _limits = limits;
        _time = time;
        _slots = new(Environment.ProcessorCount);
    }

    /// <inheritdoc/>
    public async Task<ImagingOutcome> NormalizeAsync(ReceiptImage image, CancellationToken cancellationToken)
    {
        var (header, refusal) = Check(image.Bytes.Span);
        if (refusal is not null || header is null)
        {
            return refusal!;
        }

        // Native decoding cannot be stopped. A picture that takes too long is given up, and its thread keeps its slot until the
        // decoder comes back, so that no more threads than slots are ever busy with such pictures.
        await _slots.WaitAsync(cancellationToken);
        var work = Task.Run(() => Normalize(image.Bytes, header), CancellationToken.None);
        _ = work.ContinueWith(_ => _slots.Release(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        try
        {
            return await work.WaitAsync(_limits.DecodeTime, _time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return Refuse(ImageError.TooSlow, $"The image took more than {_limits.DecodeTime.TotalSeconds:0.#} s to decode.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private static ImagingOutcome Normalize(ReadOnlyMemory<byte> file, ImageHeader header)
    {
        try
        {
            var (pixels, originalSize) = PhotoDecoding.Decode(file.Span, header);
            var toOriginal = AffineMap.Scaling(pixels.Size, originalSize);
            return new ImagingOutcome.Normalized(new(pixels, toOriginal, originalSize, DefectFinder.Find(pixels)));
        }
        catch (InvalidDataException)
        {
            return Refuse(ImageError.Undecodable, $"The {header.Format} image is damaged or of a kind that cannot be decoded; a photo as the phone took it is wanted.");
        }
    }

    /// <summary>What can be told from the bytes without decoding them.</summary>
    private (ImageHeader? Header, ImagingOutcome.Unreadable? Refusal) Check(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
        {
            return (null, Refuse(ImageError.Empty, "The file is empty; a photo of a receipt is wanted."));
        }

        if (file.Length > _limits.MaxBytes)
        {
            return (null, Refuse(ImageError.TooManyBytes, Say($"The file has {file.Length:N0} bytes; at most {_limits.MaxBytes:N0} are taken.")));
        }

        if (ImageHeader.Read(file) is not { } header)
        {
            return (null, Refuse(ImageError.NotAnImage, "The file is no image; a JPEG, PNG, WebP or TIFF file is wanted."));
        }

        return (header, Check(header));
    }

    private ImagingOutcome.Unreadable? Check(ImageHeader header)
    {
        var (width, height) = (header.Size.Width, header.Size.Height);
        if ((long)width * height > _limits.MaxPixels)
        {
            return Refuse(ImageError.TooManyPixels, Say($"The image is {width:N0} × {height:N0} pixels; at most {_limits.MaxPixels:N0} in all are taken."));
        }

        if (header.Pictures > 1)
        {
            return Refuse(ImageError.SeveralPictures, $"The {header.Format} file is an animation or has several pages; one picture is wanted.");
        }

        if (!header.Complete)
        {
            return Refuse(ImageError.Truncated, $"The {header.Format} file ends before its picture does; the whole file is wanted.");
        }

        if (width == 0 || height == 0 || header.Passes > MostPasses)
        {
            return Refuse(ImageError.Undecodable, Say($"The {header.Format} image is {width} × {height} pixels in {header.Passes} passes; a photo as the phone took it is wanted."));
        }

        return null;
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);

    private static ImagingOutcome.Unreadable Refuse(ImageError error, string message) => new(error, message);
}
