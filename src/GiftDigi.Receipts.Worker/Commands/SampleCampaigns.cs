using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>The campaigns that come with the program, to try it with.</summary>
internal static class SampleCampaigns
{
    /// <summary>Publishes the campaign files of a folder of samples.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="CommandException">A file has mistakes.</exception>
    public static async Task<int> PublishAsync(DirectoryInfo samples, ICampaignStore campaigns, CancellationToken cancellationToken)
    {
        var files = Directory.EnumerateFiles(Path.Combine(samples.FullName, "campaigns"), "*.json")
            .Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var file in files)
        {
            var (campaign, document) = await CampaignCommand.ReadAsync(file, cancellationToken)
                ?? throw new CommandException($"{file} has mistakes; they are named above.");
            await campaigns.PublishAsync(campaign, document, warningsAcceptedBy: null, cancellationToken);
        }

        return files.Count;
    }
}
