using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>Opens photos named on the command line.</summary>
internal static class ImageFile
{
    /// <summary>The photo, or why it cannot be opened. What it shows is not looked at.</summary>
    public static async Task<(ReceiptImage? Image, ImagingOutcome.Unreadable? Refusal)> OpenAsync(
        string file, ImagingLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await BoundedFile.ReadAsync(file, limits.MaxBytes, cancellationToken);
            return bytes.Length switch
            {
                0 => (null, new(ImageError.Empty, "The file is empty: a photo is wanted.")),
                _ when bytes.Length > limits.MaxBytes =>
                    (null, new(ImageError.TooManyBytes, $"The file is too large: {limits.MaxBytes / (1024 * 1024)} MiB at most are taken.")),
                _ => (new(bytes), null),
            };
        }
        catch (Exception exception) when (BoundedFile.Refusal(exception) is { } refusal)
        {
            return (null, refusal);
        }
    }

    /// <summary>The shots of one receipt as one image, or why one of them cannot be opened.</summary>
    /// <param name="files">One to <see cref="ImageAlbum.MostShots"/> files, the top of the receipt first.</param>
    /// <param name="limits">How large they may be, all together.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<(ReceiptImage? Image, ImagingOutcome.Unreadable? Refusal)> OpenAllAsync(
        IReadOnlyList<string> files, ImagingLimits limits, CancellationToken cancellationToken)
    {
        var shots = new List<ReceiptImage>();
        foreach (var file in files)
        {
            var (shot, refusal) = await OpenAsync(file, limits, cancellationToken);
            if (shot is null)
            {
                return (null, refusal! with { Message = $"{file}: {refusal.Message}" });
            }

            shots.Add(shot);
        }

        return ImageAlbum.Pack(shots) is var image && image.Bytes.Length > limits.MaxBytes
            ? (null, new(ImageError.TooManyBytes, $"The shots are too large: {limits.MaxBytes / (1024 * 1024)} MiB in all at most are taken."))
            : (image, null);
    }
}
