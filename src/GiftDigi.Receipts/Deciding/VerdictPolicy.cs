using GiftDigi.Receipts.Deciding.Rules;
using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts.Deciding;

/// <summary>
/// From facts to verdict: every rule runs; one that is certainly broken rejects, one that is unclear refers, and only an entry
/// that meets all of them is approved.
/// </summary>
public static class VerdictPolicy
{
    /// <summary>Names the rules; it changes whenever the same facts could lead to another verdict.</summary>
    public const string RulesVersion = "rules-4";

    private static readonly IReadOnlyList<IRule> Rules =
    [
        new OneReceiptRule(),
        new LegiblePurchaseRule(),
        new PurchasePeriodRule(),
        new EntryPeriodRule(),
        new ParticipatingMerchantRule(),
        new ExcludedMerchantRule(),
        new ParticipatingProductRule(),
        new PurchaseConditionRule(),
        new EntrantLimitRule(),
        new EntrantDailyLimitRule(),
        new EntriesLimitRule(),
        new BudgetRule(),
        new UnusedReceiptRule(),
    ];

    /// <summary>The verdict on the facts.</summary>
    public static Verdict Decide(EntryFacts facts)
    {
        var findings = Rules.Select(rule => rule.Check(facts)).ToList();
        List<Reason> against = [.. findings.Where(finding => finding.State == FindingState.Broken).Select(finding => finding.Reason), .. Repeats(facts.Signals)];
        List<Reason> doubts = [.. findings.Where(finding => finding.State == FindingState.Unclear).Select(finding => finding.Reason), .. Doubts(facts.Signals)];
        var kind = against.Count > 0 ? VerdictKind.Rejected : doubts.Count > 0 ? VerdictKind.Referred : VerdictKind.Approved;
        return new(kind, [.. (against.Count > 0 ? against : doubts).Distinct().Order()], findings) { Signals = facts.Signals };
    }

    private static IEnumerable<Reason> Repeats(IReadOnlyList<Signal> signals) =>
        signals.Where(signal => signal.Strength == SignalStrength.Certain).Select(signal => signal.Reason);

    /// <summary>A strong signal is a doubt, and so are weak ones of several tests.</summary>
    private static IEnumerable<Reason> Doubts(IReadOnlyList<Signal> signals)
    {
        var weak = signals.Where(signal => signal.Strength == SignalStrength.Weak).ToList();
        var several = weak.DistinctBy(signal => signal.Test).Take(2).Count() == 2;
        return signals.Where(signal => signal.Strength == SignalStrength.Strong).Concat(several ? weak : []).Select(signal => signal.Reason);
    }
}
