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
    public const string RulesVersion = "rules-3";

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
        var deciding = findings.Any(finding => finding.State == FindingState.Broken) ? FindingState.Broken : FindingState.Unclear;
        var reasons = findings.Where(finding => finding.State == deciding).Select(finding => finding.Reason).Distinct().Order().ToList();
        var kind = reasons.Count == 0 ? VerdictKind.Approved
            : deciding == FindingState.Broken ? VerdictKind.Rejected
            : VerdictKind.Referred;
        return new(kind, reasons, findings);
    }
}
