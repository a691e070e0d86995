using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Screening.Repeats;

/// <summary>
/// The same file or the same purchase was entered for another campaign. One shopper may honestly enter one purchase for the campaigns
/// of two brands, which weighs little; but a paper is in one hand, so the very same one from another entrant goes to a person. A paper
/// that is only alike may be a neighbour's, and weighs little from anybody.
/// </summary>
internal sealed class OtherCampaignTest : ISignalTest
{
    public Signal? Look(EntryFacts facts)
    {
        var files = facts.History.Earlier.Where(earlier => earlier is { IsOfCampaign: false, IsSameFile: true })
            .Select(earlier => Saw(earlier, isTheSame: true, "the same file as"));
        var papers = LikePaper.In(facts.History)
            .Where(like => like is { Earlier: { IsOfCampaign: false, IsSameFile: false }, Likeness: PaperLikeness.Same or PaperLikeness.Alike })
            .Select(like => Saw(like.Earlier, like.Likeness == PaperLikeness.Same, like.Likeness == PaperLikeness.Same ? "the same purchase as" : "like"));
        return files.Concat(papers).MaxBy(signal => signal.Strength);
    }

    private static Signal Saw(EarlierEntry earlier, bool isTheSame, string relation) => new(
        "other-campaign",
        isTheSame && !earlier.IsOfEntrant ? SignalStrength.Strong : SignalStrength.Weak,
        Reason.AlreadyUsed,
        $"{relation} entry {earlier.Entry} of {(earlier.IsOfEntrant ? "the same" : "another")} entrant to another campaign",
        [])
    {
        Other = earlier.Entry,
    };
}
