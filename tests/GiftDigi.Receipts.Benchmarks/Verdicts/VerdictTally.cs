using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Benchmarks.Verdicts;

/// <summary>Counts verdicts against what is right.</summary>
internal sealed class VerdictTally
{
    private int _entries;
    private int _qualifying;
    private int _approved;
    private int _rightlyApproved;
    private int _rejected;
    private int _falselyRejected;

    /// <summary>Of the approved, those that qualify.</summary>
    public double Precision => Share(_rightlyApproved, _approved);

    /// <summary>Of all, those that no person has to look at.</summary>
    public double Decided => Share(_approved + _rejected, _entries);

    /// <summary>Of those that qualify, the rejected.</summary>
    public double FalselyRejected => Share(_falselyRejected, _qualifying);

    public void Add(VerdictKind kind, bool qualifies)
    {
        _entries++;
        _qualifying += qualifies ? 1 : 0;
        _approved += kind == VerdictKind.Approved ? 1 : 0;
        _rightlyApproved += kind == VerdictKind.Approved && qualifies ? 1 : 0;
        _rejected += kind == VerdictKind.Rejected ? 1 : 0;
        _falselyRejected += kind == VerdictKind.Rejected && qualifies ? 1 : 0;
    }

    public override string ToString() =>
        $"{_entries}\t{Of(_rightlyApproved, _approved)}\t{Of(_approved + _rejected, _entries)}\t{Of(_falselyRejected, _qualifying)}";

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;

    private static string Of(int part, int all) => Bounds.Show(part, all, decimals: 2);
}
