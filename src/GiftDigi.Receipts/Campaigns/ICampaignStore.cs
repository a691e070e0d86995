namespace GiftDigi.Receipts.Campaigns;

/// <summary>Keeps every version of every campaign.</summary>
public interface ICampaignStore
{
    /// <summary>
    /// Publishes a version. Publishing the same document again changes nothing; another document under a version that
    /// exists is refused, for a running campaign is never edited in place.
    /// </summary>
    /// <param name="campaign">The terms.</param>
    /// <param name="document">The campaign file they were read from, kept as it is.</param>
    /// <param name="warningsAcceptedBy">Who accepted the warnings about it; null when there were none.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<PublishOutcome> PublishAsync(
        Campaign campaign, ReadOnlyMemory<byte> document, string? warningsAcceptedBy, CancellationToken cancellationToken);

    /// <summary>The newest version; null when there is no such campaign.</summary>
    Task<Campaign?> FindAsync(CampaignId id, CancellationToken cancellationToken);

    /// <summary>One version; null when there is none of that number.</summary>
    Task<Campaign?> FindAsync(CampaignId id, int version, CancellationToken cancellationToken);

    /// <summary>The file that a version was published with; null when there is none of that number.</summary>
    Task<ReadOnlyMemory<byte>?> FindDocumentAsync(CampaignId id, int version, CancellationToken cancellationToken);

    /// <summary>The newest version of every campaign, by id.</summary>
    Task<IReadOnlyList<PublishedCampaign>> ListAsync(CancellationToken cancellationToken);
}
