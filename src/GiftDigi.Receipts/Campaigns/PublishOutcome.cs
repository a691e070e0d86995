namespace GiftDigi.Receipts.Campaigns;

/// <summary>What became of a campaign version that was to be published.</summary>
public enum PublishOutcome
{
    /// <summary>It is the newest version now.</summary>
    Published,

    /// <summary>This very document was published before; nothing changed.</summary>
    AlreadyPublished,

    /// <summary>Another document was published under this version, or a newer version exists; nothing changed.</summary>
    VersionTaken,
}
