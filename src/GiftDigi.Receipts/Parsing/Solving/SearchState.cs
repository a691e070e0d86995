namespace GiftDigi.Receipts.Parsing.Solving;

/// <summary>One way to read all figures.</summary>
/// <param name="Values">The figures, by place.</param>
/// <param name="Changed">Places of those that are not as read, ascending.</param>
/// <param name="Cost">How much less likely these values are than those read, in natural logarithms.</param>
/// <param name="Broken">The equations it breaks.</param>
internal sealed record SearchState(int[] Values, IReadOnlyList<int> Changed, double Cost, IReadOnlyList<Constraint> Broken)
{
    /// <summary>The cost, that of broken equations included.</summary>
    public double Total { get; } = Cost + Broken.Sum(constraint => constraint.Weight);

    /// <summary>What tells it from other states.</summary>
    public string Key => string.Join(' ', Changed.Select(place => $"{place}={Values[place]}"));
}
