using System.Buffers.Binary;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Worker.Tests;

/// <summary>Files that entrants send and that are no photo of a receipt.</summary>
internal static class BadImages
{
    public static byte[] Make(string kind) => kind switch
    {
        "text" => [.. "This is no photo."u8],
        "truncated" => Truncated(),
        "huge" => HugePng(),
        "cat" => Cat(),
        _ => throw new ArgumentException($"{kind} is not known.", nameof(kind)),
    };

    private static byte[] Truncated()
    {
        var whole = File.ReadAllBytes(Samples.OneClean().Image);
        return whole[..(whole.Length / 2)];
    }

    /// <summary>The beginning of a PNG that claims 50,000 × 50,000 pixels.</summary>
    private static byte[] HugePng()
    {
        byte[] header = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(16), 50_000);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(20), 50_000);
        return header;
    }

    /// <summary>A soft, furry texture without a printed line.</summary>
    private static byte[] Cat()
    {
        const int Side = 900;
        var fur = new Random(9);
        var pixels = new byte[Side * Side];
        for (var index = 0; index < pixels.Length; index++)
        {
            var (x, y) = (index % Side, index / Side);
            pixels[index] = (byte)Math.Clamp(110 + (60 * Math.Sin(x / 90.0) * Math.Cos(y / 140.0)) + fur.Next(-25, 25), 0, 255);
        }

        return LeptonicaCodec.EncodePng(new GrayPixels(new(Side, Side), pixels));
    }
}
