using GiftDigi.Receipts.Names;

namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>What items are paired by.</summary>
/// <param name="Name">In the form of <see cref="PrintedName.Fold"/>.</param>
/// <param name="Yen">Null when not read.</param>
internal readonly record struct NamedAmount(string Name, int? Yen)
{
    private const double AlikeEnough = 0.6;

    public bool IsNamedLike(NamedAmount other) => NameDifference.Between(Name, other.Name).Likeness >= AlikeEnough;
}
