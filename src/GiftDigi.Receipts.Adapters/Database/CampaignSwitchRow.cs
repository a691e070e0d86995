using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>A campaign was stopped or resumed; the database refuses to change or remove it.</summary>
internal sealed class CampaignSwitchRow
{
    /// <summary>The number among those of the campaign: 1, 2, 3 and so on.</summary>
    public required int Number { get; init; }

    public required string CampaignId { get; init; }

    public required bool IsStopped { get; init; }

    public required string SwitchedBy { get; init; }

    public required DateTimeOffset SwitchedAt { get; init; }

    public CampaignSwitch ToSwitch() => new(new(CampaignId), IsStopped, new(SwitchedBy), SwitchedAt);
}
