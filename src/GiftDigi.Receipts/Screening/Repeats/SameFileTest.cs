using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Screening.Repeats;

/// <summary>The same file was entered before, for the same campaign. Two photos are never the same byte for byte.</summary>
internal sealed class SameFileTest : ISignalTest
{
    public Signal? Look(EntryFacts facts) => facts.History.Earlier.FirstOrDefault(earlier => earlier is { IsOfCampaign: true, IsSameFile: true }) is { } earlier
        ? new("same-file", SignalStrength.Certain, Reason.AlreadyUsed, $"the same file as entry {earlier.Entry}", []) { Other = earlier.Entry }
        : null;
}
