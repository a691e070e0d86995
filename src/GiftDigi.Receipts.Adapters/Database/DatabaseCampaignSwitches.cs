using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Switches as rows.</summary>
internal sealed class DatabaseCampaignSwitches(ReceiptsDatabase database, TimeProvider clock) : ICampaignSwitches
{
    /// <inheritdoc/>
    public Task<bool> SwitchAsync(CampaignId campaign, bool isStopped, ReviewerId by, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            var last = await Of(context, campaign).FirstOrDefaultAsync(cancellationToken);
            if ((last?.IsStopped ?? false) == isStopped)
            {
                return false;
            }

            context.CampaignSwitches.Add(new()
            {
                Number = (last?.Number ?? 0) + 1,
                CampaignId = campaign.Value,
                IsStopped = isStopped,
                SwitchedBy = by.Value,
                SwitchedAt = clock.GetUtcNow(),
            });
            await context.SaveChangesAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> IsStoppedAsync(CampaignId campaign, CancellationToken cancellationToken) => database.ReadAsync(
        async context => await Of(context, campaign).FirstOrDefaultAsync(cancellationToken) is { IsStopped: true }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CampaignSwitch>> ListAsync(CampaignId campaign, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<CampaignSwitch>>(
        async context => [.. (await Of(context, campaign).ToListAsync(cancellationToken)).Select(row => row.ToSwitch())], cancellationToken);

    private static IOrderedQueryable<CampaignSwitchRow> Of(ReceiptsDbContext context, CampaignId campaign) =>
        context.CampaignSwitches.Where(row => row.CampaignId == campaign.Value).OrderByDescending(row => row.Number);
}
