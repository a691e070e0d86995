using System.Globalization;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Matching;

namespace GiftDigi.Receipts.Benchmarks.Matching;

/// <summary>Counts what printed names were taken for.</summary>
internal sealed class ProductTally
{
    private int _names;
    private int _right;
    private int _certain;
    private int _wrongAmongAll;
    private int _wrongWithoutIt;

    /// <summary>The share whose product came first, or as near as the first because what was printed does not tell them apart.</summary>
    public double Top => (double)_right / Math.Max(1, _names);

    /// <summary>The share that was taken for its product for certain.</summary>
    public double Certain => (double)_certain / Math.Max(1, _names);

    /// <summary>The share of all looks in which another product was taken for certain.</summary>
    public double Wrong => (double)(_wrongAmongAll + _wrongWithoutIt) / Math.Max(1, 2 * _names);

    /// <summary>Counts one name.</summary>
    /// <param name="match">What it was taken for among all products.</param>
    /// <param name="product">What it is.</param>
    /// <param name="without">What it was taken for where it does not take part itself.</param>
    public void Add(ProductMatch? match, ParticipatingProduct product, ProductMatch? without)
    {
        var isCertain = match is { Strength: MatchStrength.Certain };
        _names++;
        _right += match is not null && (match.Product == product || match.Others.Contains(product)) ? 1 : 0;
        _certain += isCertain && match!.Product == product ? 1 : 0;
        _wrongAmongAll += isCertain && match!.Product != product ? 1 : 0;
        _wrongWithoutIt += without is { Strength: MatchStrength.Certain } ? 1 : 0;
    }

    /// <summary>Adds what another counted.</summary>
    public void Add(ProductTally other)
    {
        _names += other._names;
        _right += other._right;
        _certain += other._certain;
        _wrongAmongAll += other._wrongAmongAll;
        _wrongWithoutIt += other._wrongWithoutIt;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{_names}\t{Top:P2}\t{Certain:P1}\t{_wrongAmongAll}\t{_wrongWithoutIt}");
}
