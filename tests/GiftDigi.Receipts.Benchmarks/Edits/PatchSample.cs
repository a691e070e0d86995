using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>A photo to learn from.</summary>
/// <param name="File">The image's name.</param>
/// <param name="Receipt">The number of the receipt that it shows; photos of one receipt must not be learnt from and tried on.</param>
/// <param name="Plan">The edit; null of a photo that nobody changed.</param>
/// <param name="Words">Where words are printed, in pixels of the photo.</param>
/// <param name="Changed">The blocks of 8 × 8 pixels that the edit changed, by column and row.</param>
internal sealed record PatchSample(string File, int Receipt, EditPlan? Plan, IReadOnlyList<PixelBox> Words, IReadOnlyList<(int Column, int Row)> Changed)
{
    private const int Side = 8;

    /// <summary>A change of a pixel by less than this is not seen after saving.</summary>
    private const int LeastChange = 3;

    /// <summary>A block with fewer changed pixels is as it was.</summary>
    private const int FewestPixels = 4;

    /// <summary>The blocks in which two photos of one size differ, before either is saved.</summary>
    public static IReadOnlyList<(int Column, int Row)> ChangedBlocks(RgbPixels one, RgbPixels other)
    {
        var (columns, rows) = (one.Size.Width / Side, one.Size.Height / Side);
        var counts = new int[columns * rows];
        for (var y = 0; y < rows * Side; y++)
        {
            var row = one.Row(y);
            var otherRow = other.Row(y);
            for (var x = 0; x < columns * Side; x++)
            {
                // Green stands for the tone.
                counts[(y / Side * columns) + (x / Side)] += Math.Abs(row[(3 * x) + 1] - otherRow[(3 * x) + 1]) >= LeastChange ? 1 : 0;
            }
        }

        return [.. Enumerable.Range(0, counts.Length).Where(at => counts[at] >= FewestPixels).Select(at => (at % columns, at / columns))];
    }
}
