namespace GiftDigi.Receipts.Adapters;

/// <summary>Where and how one machine keeps everything by itself: images in folders, all else in an SQLite file.</summary>
public sealed class EmbeddedStorageOptions
{
    /// <summary>The longest settle time.</summary>
    public static readonly TimeSpan LongestUploadSettleTime = TimeSpan.FromHours(1);

    /// <summary>
    /// The folder that holds it all: <c>uploads/CAMPAIGN/ENTRANT/NAME</c>, <c>images</c>, <c>setaside</c>,
    /// <c>unfinished</c> and <c>database</c>. It must be on a local disk, for SQLite's log needs memory
    /// that its processes share. No default.
    /// </summary>
    public string Folder { get; set; } = "";

    /// <summary>
    /// How long an upload must not have changed before it is taken for whole; from zero to
    /// <see cref="LongestUploadSettleTime"/>, 2 seconds by default.
    /// </summary>
    public TimeSpan UploadSettleTime { get; set; } = TimeSpan.FromSeconds(2);
}
