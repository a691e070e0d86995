using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading.Finding;

/// <summary>Lines that are known to belong together.</summary>
internal sealed class PrintBlock
{
    /// <summary>The gap between a name and its amount, in heights, is often wider than this; that between two words never is.</summary>
    private const double WideGap = 1.5;

    /// <summary>Names and amounts make up this part of a receipt's lines at least.</summary>
    private const double ColumnedPart = 0.25;

    private const double MostSlender = 12;
    private const double CoveredPart = 0.3;

    private readonly Lazy<bool> _hasColumns;
    private readonly Lazy<BlockSide> _straightSide;

    /// <param name="lines">Its lines, one at least.</param>
    public PrintBlock(IReadOnlyList<TextRegion> lines)
    {
        Lines = lines;
        Height = lines.Select(line => line.Height).Order().ElementAt(lines.Count / 2);
        Degrees = RunningDirection.OfWalks(lines);
        HasDirection = lines.Any(line => line.Length > LineTurning.Slender * line.Height);
        Frame = new(default, Degrees);
        Extent = Extent.Of(lines, Frame);
        Middle = Frame.OutOf(new((Extent.Left + Extent.Right) / 2, (Extent.Top + Extent.Bottom) / 2));
        Radius = Math.Sqrt((Extent.Width * Extent.Width) + (Extent.Height * Extent.Height)) / 2;
        _straightSide = new(() => SideOf(lines, Frame, Height));
        _hasColumns = new(() => RowsOfTwo() >= ColumnedPart * lines.Count);
    }

    public IReadOnlyList<TextRegion> Lines { get; }

    /// <summary>Height of its usual line.</summary>
    public double Height { get; }

    /// <summary>How its lines run, −90 to 90.</summary>
    public double Degrees { get; }

    /// <summary>Whether any of its lines is long enough to tell how it runs.</summary>
    public bool HasDirection { get; }

    /// <summary>A frame whose x runs along its lines.</summary>
    public TurnedFrame Frame { get; }

    /// <summary>How far it reaches in its own frame.</summary>
    public Extent Extent { get; }

    /// <summary>Its middle in the photo.</summary>
    public PixelPoint Middle { get; }

    /// <summary>How far it reaches from its middle at the most.</summary>
    public double Radius { get; }

    /// <summary>Whether a good part of its rows are of two pieces with a gap between, as names and amounts are.</summary>
    public bool HasColumns => _hasColumns.Value;

    /// <summary>How much the block looks like lines: the sum over its lines of how slender they are, squared, up to a bound.</summary>
    public double Lining => Lines.Sum(line => Math.Pow(Math.Min(line.Length / line.Height, MostSlender), 2));

    /// <summary>Whether a good part of this block's print lies where the other block is.</summary>
    public bool Covers(PrintBlock other)
    {
        var length = Lines.Sum(line => line.Length);
        return Lines.Where(line => other.Extent.Holds(other.Frame.Into(line.At(line.Length / 2)))).Sum(line => line.Length) > CoveredPart * length;
    }

    public PrintBlock Union(PrintBlock other) => new([.. Lines, .. other.Lines]);

    /// <summary>The side on which its lines are set to one edge while they are ragged on the other one.</summary>
    public BlockSide StraightSide => _straightSide.Value;

    /// <summary>How many lines have another one to their right, with a gap between.</summary>
    private int RowsOfTwo() => Lines.Count(line => Lines.Any(other =>
        other != line && LinePair.Of(line, other) is { IsLevel: true } pair && pair.Gap > WideGap * Height));

    private static BlockSide SideOf(IReadOnlyList<TextRegion> lines, TurnedFrame frame, double height)
    {
        const int fewest = 3;
        const double even = 0.7;
        if (lines.Count < fewest)
        {
            return BlockSide.Neither;
        }

        var extents = lines.Select(line => Extent.Of(line, frame)).ToList();
        var left = Raggedness([.. extents.Select(extent => new PixelPoint(extent.Left, extent.Top))]) / height;
        var right = Raggedness([.. extents.Select(extent => new PixelPoint(extent.Right, extent.Top))]) / height;
        return left < even && left < right / 2 ? BlockSide.Left
            : right < even && right < left / 2 ? BlockSide.Right
            : BlockSide.Neither;
    }

    /// <summary>How far ends lie from a straight line through them: the mean of the distances.</summary>
    private static double Raggedness(List<PixelPoint> ends)
    {
        var (meanX, meanY) = (ends.Average(end => end.X), ends.Average(end => end.Y));
        var squares = ends.Sum(end => (end.Y - meanY) * (end.Y - meanY));
        var lean = squares > 0 ? ends.Sum(end => (end.X - meanX) * (end.Y - meanY)) / squares : 0;
        return ends.Average(end => Math.Abs(end.X - meanX - (lean * (end.Y - meanY))));
    }
}
