namespace GiftDigi.Receipts.Screening.Pixels;

/// <summary>What each value of each frequency says for having been rounded before, in natural logarithms of odds.</summary>
internal sealed class StepWeights
{
    /// <summary>No single value says more than this.</summary>
    private const double MostWeight = 3;

    /// <summary>Values that are compared with each other where only the pattern counts.</summary>
    private const int Neighbours = 3;

    /// <summary>The lowest of them: none and one are frequent or rare for what is printed.</summary>
    private const int LeastSteps = 2;

    private readonly double[] _weights = new double[BlockGrid.Depth * (StepCounts.MostSteps + 1)];

    private StepWeights()
    {
    }

    /// <summary>What a block of the picture says on average.</summary>
    public double Usual { get; private set; }

    /// <summary>What a block that was not rounded before says on average.</summary>
    public double Fresh { get; private set; }

    /// <summary>By how frequent each value is.</summary>
    public static StepWeights OfValues(StepCounts coded, StepCounts fresh)
    {
        const double prior = 4;
        return Of(coded, fresh, (one, other, weights) => Compare(one, other, weights, (coded.Blocks, fresh.Blocks), prior));
    }

    /// <summary>
    /// By how frequent each value is among its neighbours: print of another size has other values, but only rounding makes one value
    /// frequent and the next one rare.
    /// </summary>
    public static StepWeights OfPattern(StepCounts coded, StepCounts fresh) => Of(coded, fresh, (one, other, weights) =>
    {
        const double prior = 20;
        for (var start = LeastSteps; start + Neighbours <= weights.Length; start += Neighbours)
        {
            var (part, otherPart) = (one.AsSpan(start, Neighbours).ToArray(), other.AsSpan(start, Neighbours).ToArray());
            Compare(part, otherPart, weights[start..(start + Neighbours)], (part.Sum(), otherPart.Sum()), prior);
        }
    });

    /// <summary>What a block says.</summary>
    public double Of(ReadOnlySpan<int> steps)
    {
        var sum = 0.0;
        for (var frequency = 0; frequency < steps.Length; frequency++)
        {
            sum += Math.Abs(steps[frequency]) <= StepCounts.MostSteps ? Frequency(frequency)[Math.Abs(steps[frequency])] : 0;
        }

        return sum;
    }

    /// <summary>The same weights, tried on other blocks than those they were learnt of.</summary>
    public StepWeights TriedOn(StepCounts coded, StepCounts fresh)
    {
        (Usual, Fresh) = (Mean(coded), Mean(fresh));
        return this;
    }

    private delegate void Weighing(int[] coded, int[] fresh, Span<double> weights);

    private static StepWeights Of(StepCounts coded, StepCounts fresh, Weighing weigh)
    {
        var weights = new StepWeights();
        for (var frequency = 0; frequency < BlockGrid.Depth; frequency++)
        {
            weigh(coded.Of(frequency).ToArray(), fresh.Of(frequency).ToArray(), weights.Frequency(frequency));
        }

        return weights.TriedOn(coded, fresh);
    }

    private static void Compare(int[] coded, int[] fresh, Span<double> weights, (int Coded, int Fresh) all, double prior)
    {
        for (var at = 0; at < coded.Length; at++)
        {
            var both = (coded[at] + fresh[at]) / (double)Math.Max(1, all.Coded + all.Fresh);
            var (one, other) = ((coded[at] + (prior * both)) / (all.Coded + prior), (fresh[at] + (prior * both)) / (all.Fresh + prior));
            weights[at] = both > 0 ? Math.Clamp(Math.Log(one / other), -MostWeight, MostWeight) : 0;
        }
    }

    private Span<double> Frequency(int frequency) => _weights.AsSpan(frequency * (StepCounts.MostSteps + 1), StepCounts.MostSteps + 1);

    private double Mean(StepCounts counted)
    {
        var sum = 0.0;
        for (var frequency = 0; frequency < BlockGrid.Depth; frequency++)
        {
            var counts = counted.Of(frequency);
            var weights = Frequency(frequency);
            for (var at = 0; at < counts.Length; at++)
            {
                sum += counts[at] * weights[at];
            }
        }

        return sum / Math.Max(1, counted.Blocks);
    }
}
