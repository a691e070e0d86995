using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>
/// The core of one printed line in a print map: a thin stripe through its middle, since the detector learned to shrink lines so
/// that neighbours stay apart (Liao et al., Real-time Scene Text Detection with Differentiable Binarization, 2020, section 3.5).
/// </summary>
/// <param name="Pixels">Its pixels, one at least.</param>
internal sealed record PrintCore(IReadOnlyList<CorePixel> Pixels)
{
    /// <summary>
    /// How far the core is grown to every side, in its area over its outline. The detector's authors take 1.5; marks above kana
    /// want a little more.
    /// </summary>
    private const double Growth = 1.7;

    /// <summary>
    /// The detector shrinks the ends of a line more than its sides, as long as characters are: they are grown by this part of
    /// its height more.
    /// </summary>
    private const double EndGrowth = 0.15;

    /// <summary>What is less than this much longer than high says nothing about its direction.</summary>
    private const double LeastElongation = 1.5;

    /// <summary>A stripe this many times as long as thick may be bent.</summary>
    private const double LeastBendable = 8;

    /// <summary>A spine that leaves its chord by less than this part of the print's height is straight.</summary>
    private const double StraightEnough = 0.06;

    /// <summary>Points of a bent spine.</summary>
    private const int BentPoints = 9;

    /// <summary>The printed line in pixels of the photo.</summary>
    /// <param name="toPhoto">From the map's pixels to the photo's, without shear or turn.</param>
    internal TextRegion ToRegion(AffineMap toPhoto)
    {
        var axis = CoreAxis.Of(Pixels);
        var (low, high) = axis.Extent(Pixels);
        var length = high - low;
        var thickness = Pixels.Count / length;
        var grown = Growth * Pixels.Count / (2 * (length + thickness));
        var height = thickness + (2 * grown);
        var beyond = grown + (EndGrowth * height);
        var bend = length >= LeastBendable * thickness ? Polynomial.Fit(axis.Places(Pixels), degree: 3) : Polynomial.Constant(axis.MeanAcross(Pixels));
        var points = bend.SagBetween(low, high) < StraightEnough * height ? 2 : BentPoints;
        var line = points == 2 && length >= LeastBendable * thickness ? Polynomial.Fit(axis.Places(Pixels), degree: 1) : bend;
        var spine = new PixelPoint[points];
        for (var i = 0; i < points; i++)
        {
            var along = low - beyond + (i * (length + (2 * beyond)) / (points - 1));

            // Beyond the core's ends the curve is not known: it runs on straight.
            var (x, y) = axis.At(along, line.StraightBeyond(along, low, high));
            (x, y) = toPhoto.Apply(x, y);
            spine[i] = new(x, y);
        }

        return new(spine, height * toPhoto.A, Pixels.Average(pixel => pixel.Value));
    }

    /// <summary>Whether the core is long enough to have a direction of its own.</summary>
    internal static bool HasDirection(double longer, double shorter) => longer >= LeastElongation * shorter;
}
