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
}
