namespace GiftDigi.Receipts.Parsing.Solving;

/// <summary>What the solver settled on.</summary>
/// <param name="Values">The figures, by place.</param>
/// <param name="Changed">Places of figures that are not as read.</param>
/// <param name="Suspects">Places of figures that may be wrong, where several ways to put the receipt right tie.</param>
internal sealed record Solution(int[] Values, IReadOnlySet<int> Changed, IReadOnlySet<int> Suspects);
