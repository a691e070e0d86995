using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Worker.Managing;

/// <summary>Names that reviewers found on receipts, and new versions of terms that know them.</summary>
internal sealed class AliasDesk(ICampaignStore campaigns, IEntryStore entries, IEntryStatistics statistics)
{
    /// <summary>The entries that are looked at: the newest.</summary>
    private const int MostEntries = 20_000;

    /// <summary>A campaign with all that was published with it; null when there is none.</summary>
    public async Task<PublishedCampaign?> FindAsync(CampaignId id, CancellationToken cancellationToken) =>
        (await campaigns.ListAsync(cancellationToken)).FirstOrDefault(campaign => campaign.Terms.Id == id);

    /// <summary>The names that are proposed.</summary>
    public async Task<IReadOnlyList<AliasProposal>> ProposeAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        var after = await statistics.FindCursorAsync(campaign.Id, MostEntries, cancellationToken);
        var reviewed = new List<EntryRecord>();
        await foreach (var record in entries.ListAsync(new(campaign.Id, VerdictKind.Referred, after), cancellationToken))
        {
            if (record.Review is { Items.Count: > 0 })
            {
                reviewed.Add(record);
            }
        }

        return AliasProposals.Of(campaign, reviewed);
    }

    /// <summary>Publishes a version in which a proposed name is the product's.</summary>
    /// <returns>The terms; else the mistake that the name would be, or none when somebody published another version meanwhile.</returns>
    public async Task<(Campaign? Terms, CampaignMistake? Mistake)> AcceptAsync(PublishedCampaign published, AliasProposal proposal, ReviewerId by, CancellationToken cancellationToken)
    {
        var current = await campaigns.FindDocumentAsync(published.Terms.Id, published.Terms.Version, cancellationToken);
        var document = CampaignAmendment.WithAlias(current!.Value, proposal.Product, proposal.Chain, proposal.Printed, by.Value);
        return CampaignFile.Parse(document) switch
        {
            CampaignFileOutcome.Invalid(var mistakes) => (null, mistakes[0]),
            CampaignFileOutcome.Valid(var terms) => await campaigns.PublishAsync(terms, document, published.WarningsAcceptedBy, cancellationToken) == PublishOutcome.Published ? (terms, null) : (null, null),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
