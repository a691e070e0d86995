using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Adapters.Leptonica;

/// <summary>The file of a photo as it is shown to people.</summary>
public static class ShownImage
{
    private const int Quality = 85;

    /// <summary>A grey JPEG file.</summary>
    public static ReceiptImage Encode(GrayPixels shown) => new(LeptonicaCodec.EncodeJpeg(shown, Quality));
}
