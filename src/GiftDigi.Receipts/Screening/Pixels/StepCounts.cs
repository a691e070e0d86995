namespace GiftDigi.Receipts.Screening.Pixels;

/// <summary>How often each frequency of a grid's blocks has each number of steps.</summary>
internal sealed class StepCounts
{
    /// <summary>Values of more steps than this are too rare to count.</summary>
    public const int MostSteps = 40;

    /// <summary>More blocks do not tell more.</summary>
    private const int EnoughBlocks = 5_000;

    private readonly int[] _counts = new int[BlockGrid.Depth * (MostSteps + 1)];

    private StepCounts()
    {
    }

    /// <summary>Blocks that were counted.</summary>
    public int Blocks { get; private set; }

    /// <summary>
    /// Counts a part of the grid's blocks, spread over all of it, in two halves: what is learnt of the one is tried on the other, so that
    /// chance in a picture of few blocks is not taken for a pattern.
    /// </summary>
    public static (StepCounts Learning, StepCounts Trial) Of(BlockGrid grid)
    {
        var (learning, trial) = (new StepCounts(), new StepCounts());
        Span<int> steps = stackalloc int[BlockGrid.Depth];
        var stride = 1 + (grid.Columns * grid.Rows / (8 * EnoughBlocks));
        for (var at = 0; at < grid.Columns * grid.Rows && learning.Blocks + trial.Blocks < EnoughBlocks; at += stride)
        {
            if (grid.TryRead(at % grid.Columns, at / grid.Columns, steps))
            {
                (learning.Blocks > trial.Blocks ? trial : learning).Add(steps);
            }
        }

        return (learning, trial);
    }

    /// <summary>How often this frequency, by its rank, has 0, 1, 2 … steps in either direction.</summary>
    public ReadOnlySpan<int> Of(int frequency) => _counts.AsSpan(frequency * (MostSteps + 1), MostSteps + 1);

    private void Add(ReadOnlySpan<int> steps)
    {
        Blocks++;
        for (var frequency = 0; frequency < steps.Length; frequency++)
        {
            if (Math.Abs(steps[frequency]) <= MostSteps)
            {
                _counts[(frequency * (MostSteps + 1)) + Math.Abs(steps[frequency])]++;
            }
        }
    }
}
