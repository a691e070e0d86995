namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>One published version of a campaign; never changed.</summary>
internal sealed class CampaignRow
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    /// <summary>The campaign file, byte for byte.</summary>
    public required byte[] Document { get; init; }

    /// <summary>Who accepted the warnings about it; null when there were none.</summary>
    public string? WarningsAcceptedBy { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }
}
