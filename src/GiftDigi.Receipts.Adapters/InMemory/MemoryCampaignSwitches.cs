using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Adapters.InMemory;

/// <summary>Switches that end with the process.</summary>
internal sealed class MemoryCampaignSwitches(MemoryStorage storage, TimeProvider clock) : ICampaignSwitches
{
    /// <inheritdoc/>
    public Task<bool> SwitchAsync(CampaignId campaign, bool isStopped, ReviewerId by, CancellationToken cancellationToken) => storage.RunAsync(
        () =>
        {
            var isChanged = IsStopped(campaign) != isStopped;
            if (isChanged)
            {
                storage.Switches.Add(new(campaign, isStopped, by, clock.GetUtcNow()));
            }

            return isChanged;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> IsStoppedAsync(CampaignId campaign, CancellationToken cancellationToken) => storage.RunAsync(() => IsStopped(campaign), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CampaignSwitch>> ListAsync(CampaignId campaign, CancellationToken cancellationToken) => storage.RunAsync<IReadOnlyList<CampaignSwitch>>(
        () => [.. storage.Switches.Where(done => done.Campaign == campaign).Reverse()], cancellationToken);

    private bool IsStopped(CampaignId campaign) => storage.Switches.FindLast(done => done.Campaign == campaign) is { IsStopped: true };
}
