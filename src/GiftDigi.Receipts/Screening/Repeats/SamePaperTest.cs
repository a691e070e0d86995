using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Screening.Repeats;

/// <summary>
/// The same paper was entered before, for the same campaign, in another photo. The very same purchase is a repeat; what is only
/// like it refers to a person; and a neighbour's receipt of the same shop and basket is cleared, with what tells the two apart.
/// </summary>
internal sealed class SamePaperTest : ISignalTest
{
    public Signal? Look(EntryFacts facts)
    {
        var like = LikePaper.In(facts.History).FirstOrDefault(like => like.Earlier is { IsOfCampaign: true, IsSameFile: false });
        return like is { Likeness: not PaperLikeness.Other }
            ? new("same-paper", Strength(like.Likeness), Reason.AlreadyUsed, like.Describe(), like.Boxes(facts.Receipt)) { Other = like.Earlier.Entry }
            : null;
    }

    private static SignalStrength Strength(PaperLikeness likeness) => likeness switch
    {
        PaperLikeness.Other or PaperLikeness.Neighbour => SignalStrength.Cleared,
        PaperLikeness.Alike => SignalStrength.Strong,
        PaperLikeness.Same => SignalStrength.Certain,
    };
}
