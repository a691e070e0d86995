using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Screening.Pixels;

/// <summary>
/// What earlier compression left in a picture that was compressed again. Values rounded twice are not spread as those rounded once
/// (Lin et al. 2009; Bianchi and Piva 2012): the picture's own blocks tell how they are spread, and the same picture cut into blocks
/// elsewhere, where no rounding was, tells how they would be. What was put into it after the first compression follows the second.
/// </summary>
internal sealed class CompressionHistory
{
    /// <summary>So many blocks at least, or there is no telling.</summary>
    private const int FewestBlocks = 150;

    private readonly BlockGrid _grid;

    private CompressionHistory(BlockGrid grid, StepWeights values, StepWeights pattern) => (_grid, Values, Pattern) = (grid, values, pattern);

    /// <summary>What the frequency of values says.</summary>
    public StepWeights Values { get; }

    /// <summary>What is left of it when only neighbouring values are compared.</summary>
    public StepWeights Pattern { get; }

    /// <summary>The history by the blocks of the grid and by those half a block away; null when the picture has too few.</summary>
    public static CompressionHistory? Of(BlockGrid grid, BlockGrid shifted)
    {
        var (coded, fresh) = (StepCounts.Of(grid), StepCounts.Of(shifted));
        return coded.Trial.Blocks < FewestBlocks || fresh.Trial.Blocks < FewestBlocks
            ? null
            : new(
                grid,
                StepWeights.OfValues(coded.Learning, fresh.Learning).TriedOn(coded.Trial, fresh.Trial),
                StepWeights.OfPattern(coded.Learning, fresh.Learning).TriedOn(coded.Trial, fresh.Trial));
    }

    /// <summary>Squares of two by two blocks within an area that follow the last compression only.</summary>
    /// <param name="area">In pixels of the picture.</param>
    /// <param name="isFresh">Whether these blocks, those that say something, were not compressed before.</param>
    public IReadOnlyList<PixelBox> Squares(PixelBox area, Func<IReadOnlyList<double>, bool> isFresh)
    {
        var (left, top, columns, rows) = Blocks(area);
        var weights = new double?[columns * rows];
        var found = new List<PixelBox>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var at = (row * columns) + column;
                weights[at] = WeightOf(Values, left + column, top + row);
                if (column > 0 && row > 0 && isFresh([.. new[] { weights[at - columns - 1], weights[at - columns], weights[at - 1], weights[at] }.OfType<double>()]))
                {
                    found.Add(_grid.BoxOf(left + column - 1, top + row - 1, 2));
                }
            }
        }

        return found;
    }

    /// <summary>What the pattern of all blocks within an area says together, and how many blocks say something.</summary>
    public (double Sum, int Count) PatternIn(PixelBox area)
    {
        var (left, top, columns, rows) = Blocks(area);
        var (sum, count) = (0.0, 0);
        for (var at = 0; at < columns * rows; at++)
        {
            if (WeightOf(Pattern, left + (at % columns), top + (at / columns)) is { } weight)
            {
                (sum, count) = (sum + weight, count + 1);
            }
        }

        return (sum, count);
    }

    private double? WeightOf(StepWeights weights, int column, int row)
    {
        Span<int> steps = stackalloc int[BlockGrid.Depth];
        return _grid.TryRead(column, row, steps) ? weights.Of(steps) : null;
    }

    private (int Left, int Top, int Columns, int Rows) Blocks(PixelBox area)
    {
        var (left, top) = (Math.Max(0, (area.X - _grid.Left) / BlockTransform.Side), Math.Max(0, (area.Y - _grid.Top) / BlockTransform.Side));
        var (right, bottom) = (Math.Min(_grid.Columns, (area.Right - _grid.Left) / BlockTransform.Side), Math.Min(_grid.Rows, (area.Bottom - _grid.Top) / BlockTransform.Side));
        return (left, top, Math.Max(0, right - left), Math.Max(0, bottom - top));
    }
}
