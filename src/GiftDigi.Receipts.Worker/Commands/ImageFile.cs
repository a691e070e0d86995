using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>Opens photos named on the command line.</summary>
internal static class ImageFile
{
    /// <summary>The photo, or why it cannot be opened. Its content is not looked at.</summary>
    public static async Task<(ReceiptImage? Image, ImagingOutcome.Unreadable? Refusal)> OpenAsync(
        string file, ImagingLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            return (new(await BoundedFile.ReadAsync(file, limits.MaxBytes, cancellationToken)), null);
        }
        catch (Exception exception) when (BoundedFile.Refusal(exception) is { } refusal)
        {
            return (null, refusal);
        }
    }
}
