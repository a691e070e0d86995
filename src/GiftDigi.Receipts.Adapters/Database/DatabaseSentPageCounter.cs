using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Consulting;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Sent pages as rows, one for each day and campaign.</summary>
internal sealed class DatabaseSentPageCounter(ReceiptsDatabase database) : ISentPageCounter
{
    /// <inheritdoc/>
    public Task<bool> TryCountAsync(CampaignId? campaign, DateOnly day, PageLimits limits, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            var rows = await Of(context, day).ToListAsync(cancellationToken);
            var row = Find(rows, campaign);
            if (rows.Sum(other => other.Pages) >= limits.PerDay || (row?.Pages ?? 0) >= limits.PerCampaign)
            {
                return false;
            }

            if (row is null)
            {
                context.SentPages.Add(new() { Day = SentPageRow.Text(day), CampaignId = Text(campaign), Pages = 1 });
            }
            else
            {
                row.Pages++;
            }

            await context.SaveChangesAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task TakeBackAsync(CampaignId? campaign, DateOnly day, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            if (Find(await Of(context, day).ToListAsync(cancellationToken), campaign) is { Pages: > 0 } row)
            {
                row.Pages--;
            }

            return await context.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SentPages>> ListAsync(DateOnly day, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<SentPages>>(
        async context => [.. (await Of(context, day).Where(row => row.Pages > 0).ToListAsync(cancellationToken)).OrderBy(row => row.CampaignId, StringComparer.Ordinal).Select(row => row.ToPages())],
        cancellationToken);

    private static IQueryable<SentPageRow> Of(ReceiptsDbContext context, DateOnly day)
    {
        var text = SentPageRow.Text(day);
        return context.SentPages.Where(row => row.Day == text);
    }

    private static SentPageRow? Find(IReadOnlyList<SentPageRow> rows, CampaignId? campaign) => rows.FirstOrDefault(row => row.CampaignId == Text(campaign));

    private static string Text(CampaignId? campaign) => campaign?.Value ?? "";
}
