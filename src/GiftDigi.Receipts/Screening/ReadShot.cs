using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Screening;

/// <summary>One of several shots of a receipt.</summary>
/// <param name="Image">The file as sent.</param>
/// <param name="Normalized">Its pixels.</param>
/// <param name="Page">What was read of it, what is personal hidden.</param>
/// <param name="ToShown">From its upright original to the picture in which all shots are shown.</param>
internal sealed record ReadShot(ReceiptImage Image, NormalizedImage Normalized, OcrPage Page, AffineMap ToShown)
{
    /// <summary>Where a box of the shot lies in the picture of all.</summary>
    public PixelBox InShown(PixelBox box) => ((IPixelMap)ToShown).Apply(box, Size(ToShown.Apply(Normalized.OriginalSize.Width, Normalized.OriginalSize.Height)));

    /// <summary>Where a box of the picture of all lies in the shot; empty when it lies in another one.</summary>
    public PixelBox InShot(PixelBox box) => ((IPixelMap)ToShown.Inverse()).Apply(box, Normalized.OriginalSize);

    private static PixelSize Size((double X, double Y) corner) => new((int)Math.Ceiling(corner.X), (int)Math.Ceiling(corner.Y));
}
