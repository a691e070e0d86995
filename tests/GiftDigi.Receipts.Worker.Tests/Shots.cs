using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Worker.Tests;

/// <summary>Shots of the longest of the sample receipts, cut from its photo.</summary>
internal static class Shots
{
    private const int Quality = 92;

    /// <summary>The photo that they are cut from.</summary>
    public static (string Image, System.Text.Json.JsonElement Truth) Whole => Samples.Clean()[^1];

    /// <summary>A shot of a part of the receipt, from and to a share of its height; the less light, the darker.</summary>
    public static byte[] Of(double from, double to, double light = 1) => Of(Whole.Image, from, to, light);

    /// <summary>The same of another photo.</summary>
    public static byte[] Of(string image, double from, double to, double light = 1)
    {
        var photo = LeptonicaCodec.Decode(Samples.Bytes(image));
        var (width, top, bottom) = (photo.Size.Width * 3, (int)(photo.Size.Height * from), (int)(photo.Size.Height * to));
        var values = photo.Values[(top * width)..(bottom * width)].ToArray();
        return LeptonicaCodec.EncodeJpeg(new RgbPixels(new(photo.Size.Width, bottom - top), [.. values.Select(value => (byte)(value * light))]), Quality);
    }
}
