using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Screening.Pixels;

/// <summary>
/// Looks for parts that were put in after the rest of the picture had been compressed. A picture that was only saved again, by a
/// messenger or a cutting tool, was compressed twice all over, and is left alone, and so is print on which nothing rests.
/// </summary>
internal static class CompressionTest
{
    private const string Name = "compression";

    /// <summary>Where the pattern of blocks says less than this for an earlier compression, single blocks cannot be told from each other.</summary>
    private const double ClearHistory = 2.2;

    /// <summary>Where it says less than this, whole words cannot either.</summary>
    private const double FaintHistory = 0.05;

    /// <summary>Of four neighbouring blocks, so many must say something.</summary>
    private const int FewestOfSquare = 3;

    /// <summary>What they together must say against an earlier compression, in natural logarithms of odds.</summary>
    private const double AgainstOfSquare = -8;

    /// <summary>A single square may be chance.</summary>
    private const int FewestSquares = 2;

    /// <summary>Of the blocks of a word, so many must say something.</summary>
    private const int FewestOfWord = 12;

    /// <summary>What they together must say against it.</summary>
    private const double AgainstOfWord = -14;

    /// <summary>No other word may say as much against it as this.</summary>
    private const double AgainstOfOthers = -6;

    /// <summary>How near blocks must be to those that were not compressed before: 0 is alike, 1 is as usual.</summary>
    private const double NearFresh = 0.4;

    public static IEnumerable<Signal> Look(ScreenedPhoto photo)
    {
        if (HistoryOf(photo) is not { } history)
        {
            return [];
        }

        var squares = history.Pattern.Usual >= ClearHistory ? history.Squares(photo.InPixels(photo.Paper), IsFreshSquare) : [];
        var found = squares.Count >= FewestSquares ? PixelBox.Around(squares) : history.Pattern.Usual >= FaintHistory ? FreshWord(photo, history) : null;
        return found is { } box && photo.Decisive.Any(box.Overlaps) ? [Seen(photo, box)] : [];

        bool IsFreshSquare(IReadOnlyList<double> weights) =>
            weights.Count >= FewestOfSquare && weights.Sum() < AgainstOfSquare && IsNearFresh(history.Values, weights.Average());
    }

    /// <summary>
    /// The one word that was not compressed before; null when there is none, or when others look like it: print of some sizes does so in
    /// pictures without any noise, which no camera takes.
    /// </summary>
    private static PixelBox? FreshWord(ScreenedPhoto photo, CompressionHistory history)
    {
        var words = photo.Print
            .Select(word => (Box: word, Pattern: history.PatternIn(word)))
            .Where(word => word.Pattern.Count >= FewestOfWord)
            .OrderBy(word => word.Pattern.Sum)
            .ToList();
        return words.Count > 1 && words[0] is var (box, (sum, count)) && sum < AgainstOfWord && IsNearFresh(history.Pattern, sum / count)
            && words.Where(word => !word.Box.Overlaps(box)).All(word => word.Pattern.Sum > AgainstOfOthers)
            ? box
            : null;
    }

    private static Signal Seen(ScreenedPhoto photo, PixelBox found) => new(
        Name, SignalStrength.Strong, Reason.Altered, "a part was put in after the rest of the picture had been compressed", [photo.InOriginal(found)]);

    private static bool IsNearFresh(StepWeights weights, double mean) => mean - weights.Fresh < NearFresh * (weights.Usual - weights.Fresh);

    private static CompressionHistory? HistoryOf(ScreenedPhoto photo)
    {
        if (!photo.HasBlocks || photo.Traces.LuminanceSteps.Count == 0)
        {
            return null;
        }

        const int side = BlockTransform.Side;
        var (left, top) = photo.BlockOrigin;
        var steps = photo.Header.Orientation >= 5 ? Transposed(photo.Traces.LuminanceSteps) : photo.Traces.LuminanceSteps;
        return CompressionHistory.Of(
            new(photo.Image.Pixels, left, top, steps),
            new(photo.Image.Pixels, (left + (side / 2)) % side, (top + (side / 2)) % side, steps));
    }

    private static int[] Transposed(IReadOnlyList<int> steps) =>
        [.. Enumerable.Range(0, steps.Count).Select(index => steps[(index % BlockTransform.Side * BlockTransform.Side) + (index / BlockTransform.Side)])];
}
