using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>What a campaign lets the program decide, and what it leaves to a person.</summary>
/// <param name="Certainty">0 to 1: the confidence from which on a value that was read decides without a person.</param>
/// <param name="AutomaticRejections">The reasons for which the program may reject; an entry that is rejected for any other goes to a person.</param>
/// <param name="ReferFrom">How strong one signal must be for a person to look.</param>
/// <param name="ApprovesAutomatically">Whether the program may approve; if not, a person sees every entry that would be.</param>
public sealed record DecidingPolicy(
    double Certainty,
    IReadOnlyList<Reason> AutomaticRejections,
    SignalStrength ReferFrom,
    bool ApprovesAutomatically)
{
    /// <summary>The least certainty that terms may ask for.</summary>
    public const double LeastCertainty = 0.5;

    /// <summary>The highest.</summary>
    public const double HighestCertainty = 0.99;

    /// <summary>The reasons that need no judgement: what the rules find broken is so beyond doubt, and an exact repeat is one.</summary>
    public static IReadOnlyList<Reason> WithoutJudgement { get; } =
    [
        Reason.UnreadableImage, Reason.NotAReceipt, Reason.OutsidePurchasePeriod, Reason.OutsidePurchaseHours, Reason.OutsideEntryPeriod,
        Reason.NotParticipatingMerchant, Reason.NoParticipatingProduct, Reason.BelowMinimum, Reason.InvalidProof, Reason.LimitReached, Reason.AlreadyUsed,
    ];

    /// <summary>Of campaigns that say nothing of it.</summary>
    public static DecidingPolicy Default { get; } = new(0.8, WithoutJudgement, SignalStrength.Strong, ApprovesAutomatically: true);
}
