using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Photographing;

namespace GiftDigi.Receipts.Benchmarks.Duplicates;

/// <summary>Makes the captures of a paper, each of them a file that shares no byte with the others.</summary>
internal static class Capturing
{
    private const int ResavedQuality = 45;
    private const double Trim = 0.015;

    private static readonly Degradation[] Spoilings =
    [
        .. Enum.GetValues<Degradation>().Except([Degradation.Clean, Degradation.Sideways, Degradation.UpsideDown]),
    ];

    /// <summary>The order of a capture; what is done to the file after it is up to <see cref="Finish"/>.</summary>
    public static RenderOrder Order(RenderOrder paper, Capture capture, Dice dice)
    {
        var shot = capture == Capture.Resaved ? Capture.Plain : capture;
        return paper with
        {
            Shot = (paper.Neighbour * 10) + (int)shot,
            Level = PhotoLevel.Light,
            Degradation = capture switch
            {
                Capture.Plain or Capture.Cropped or Capture.Resaved => null,
                Capture.Spoilt => dice.Pick(Spoilings),
                Capture.Turned => dice.Pick<Degradation>([Degradation.Sideways, Degradation.UpsideDown]),
            },
        };
    }

    /// <summary>The file as it is sent.</summary>
    public static ReadOnlyMemory<byte> Finish(ReadOnlyMemory<byte> jpeg, Capture capture, Dice dice) => capture switch
    {
        Capture.Plain or Capture.Spoilt or Capture.Turned => jpeg,
        Capture.Cropped => LeptonicaCodec.EncodeJpeg(Cut(LeptonicaCodec.Decode(jpeg.Span), dice), dice.Between(70, 85)),
        Capture.Resaved => LeptonicaCodec.EncodeJpeg(Keep(LeptonicaCodec.Decode(jpeg.Span), Trim, 1 - Trim), ResavedQuality),
    };

    private static RgbPixels Cut(RgbPixels photo, Dice dice)
    {
        var cut = dice.Between(0.1, 0.35);
        return dice.Chance(0.5) ? Keep(photo, cut, 1) : Keep(photo, 0, 1 - cut);
    }

    private static RgbPixels Keep(RgbPixels photo, double from, double to)
    {
        var (first, last) = ((int)(photo.Size.Height * from), (int)(photo.Size.Height * to));
        var stride = photo.Size.Width * 3;
        return new(new(photo.Size.Width, last - first), photo.Values[(first * stride)..(last * stride)].ToArray());
    }
}
