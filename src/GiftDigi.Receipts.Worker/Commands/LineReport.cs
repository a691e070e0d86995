using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>What <c>receipts read --lines</c> prints of one line.</summary>
/// <param name="Text">As it was read.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Box">Where, in pixels of the upright original.</param>
/// <param name="Angle">Its direction in degrees, clockwise from level.</param>
/// <param name="Alternatives">Other readings of it, the likeliest first.</param>
internal sealed record LineReport(string Text, double Confidence, PixelBox Box, double Angle, IReadOnlyList<DecodedAlternative> Alternatives)
{
    public static IReadOnlyList<LineReport> Of(IEnumerable<OcrPage> pages) =>
    [
        .. from page in pages
           from line in page.Stretches
           select new LineReport(
               line.Text,
               Math.Round(line.Confidence, 4),
               page.ToOriginal.Apply(line.Box, page.OriginalSize),
               Math.Round(line.Degrees, 2),
               line.Alternatives),
    ];
}
