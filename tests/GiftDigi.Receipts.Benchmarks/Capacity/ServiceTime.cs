namespace GiftDigi.Receipts.Benchmarks.Capacity;

/// <summary>How long something takes, in seconds.</summary>
internal abstract record ServiceTime
{
    private ServiceTime()
    {
    }

    /// <summary>One such time.</summary>
    public abstract double Draw(Random random);

    /// <summary>Always the same.</summary>
    public sealed record Constant(double Seconds) : ServiceTime
    {
        public override double Draw(Random random) => Seconds;
    }

    /// <summary>Exponential, as where nothing is known but the mean.</summary>
    public sealed record Exponential(double Mean) : ServiceTime
    {
        public override double Draw(Random random) => -Mean * Math.Log(1 - random.NextDouble());
    }

    /// <summary>As often as it was measured.</summary>
    public sealed record Measured(IReadOnlyList<double> Samples) : ServiceTime
    {
        public override double Draw(Random random) => Samples[random.Next(Samples.Count)];
    }
}
