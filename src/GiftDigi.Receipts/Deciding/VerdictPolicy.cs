using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding.Rules;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts.Deciding;

/// <summary>
/// From facts to verdict, as far as the terms leave it to the program: every rule and every test runs; a rule that is certainly broken or
/// an exact repeat rejects, one that is unclear or a strong signal refers, and only an entry that meets all rules is approved. What the
/// entrant objected to is for a person to reject.
/// </summary>
public static class VerdictPolicy
{
    /// <summary>Names the rules; it changes whenever the same facts could lead to another verdict.</summary>
    public const string RulesVersion = "rules-7";

    private static readonly IReadOnlyList<IRule> Limits =
        [new EntrantLimitRule(), new EntrantDailyLimitRule(), new HouseholdLimitRule(), new EntriesLimitRule(), new BudgetRule(), new ProofUseRule()];

    private static readonly IReadOnlyList<IRule> EntryRules = [new EntryPeriodRule(), new ProofRule(), .. Limits];

    private static readonly IReadOnlyList<IRule> ReceiptRules =
    [
        new OneReceiptRule(),
        new LegiblePurchaseRule(),
        new PurchasePeriodRule(),
        new ParticipatingMerchantRule(),
        new ExcludedMerchantRule(),
        new ParticipatingProductRule(),
        new PurchaseConditionRule(),
        .. EntryRules,
    ];

    private static readonly IReadOnlyList<ISignalTest> Tests =
    [
        new SameFileTest(),
        new SamePaperTest(),
        new OtherCampaignTest(),
        new VelocityTest(),
        new BeforePurchaseTest(),
    ];

    /// <summary>The verdict on the facts.</summary>
    public static Verdict Decide(EntryFacts facts) => Decide(facts, RulesOf(facts.Campaign));

    /// <summary>The rules that ask for what the terms ask for.</summary>
    internal static IReadOnlyList<IRule> RulesOf(Campaign campaign) => campaign.AsksForReceipt ? ReceiptRules : EntryRules;

    /// <summary>The verdict by some of the rules, in any order.</summary>
    internal static Verdict Decide(EntryFacts facts, IReadOnlyList<IRule> rules)
    {
        var policy = facts.Campaign.Policy;
        var findings = rules.Select(rule => rule.Check(facts)).ToList();
        List<Signal> signals = [.. facts.Signals, .. Tests.Select(test => test.Look(facts)).OfType<Signal>()];
        List<Reason> against = [.. ReasonsOf(findings, FindingState.Broken), .. Repeats(signals)];
        List<Reason> doubts = [.. ReasonsOf(findings, FindingState.Unclear), .. Doubts(signals, policy)];
        var contested = facts.Entry.FollowUp?.Contested ?? [];
        var certain = against.FindAll(reason => policy.AutomaticRejections.Contains(reason) && !contested.Contains(reason));
        var (kind, reasons) = certain.Count > 0 ? (VerdictKind.Rejected, certain)
            : against.Count > 0 ? (VerdictKind.Referred, against)
            : doubts.Count > 0 ? (VerdictKind.Referred, doubts)
            : policy.ApprovesAutomatically ? (VerdictKind.Approved, [])
            : (VerdictKind.Referred, [Reason.ApprovalByPerson]);
        reasons = [.. reasons.Distinct().Order()];
        return new(kind, reasons, findings) { Signals = signals, NextStep = NextStep.After(reasons, facts) };
    }

    /// <summary>Whether one more entry may be approved. Where a limit cannot be checked, a person who approves has done so.</summary>
    internal static bool IsWithinLimits(EntryFacts facts) => Limits.All(rule => rule.Check(facts).State != FindingState.Broken);

    private static IEnumerable<Reason> ReasonsOf(IEnumerable<Finding> findings, FindingState state) =>
        findings.Where(finding => finding.State == state).Select(finding => finding.Reason);

    private static IEnumerable<Reason> Repeats(IReadOnlyList<Signal> signals) =>
        signals.Where(signal => signal.Strength == SignalStrength.Certain).Select(signal => signal.Reason);

    /// <summary>A strong signal is a doubt, and so are weak ones of several tests, or of one where the terms say so.</summary>
    private static IEnumerable<Reason> Doubts(IReadOnlyList<Signal> signals, DecidingPolicy policy)
    {
        var weak = signals.Where(signal => signal.Strength == SignalStrength.Weak).ToList();
        var counts = policy.ReferFrom == SignalStrength.Weak || weak.DistinctBy(signal => signal.Test).Take(2).Count() == 2;
        return signals.Where(signal => signal.Strength == SignalStrength.Strong).Concat(counts ? weak : []).Select(signal => signal.Reason);
    }
}
