namespace GiftDigi.Receipts.Intake;

/// <summary>Stores that say when an upload has arrived. What they say comes over the network, and is looked up before it is believed.</summary>
public interface IUploadNotices
{
    /// <summary>Whether a notice, known by what it says it is about, is about an upload that waits in this store.</summary>
    /// <exception cref="IOException">The store cannot be asked.</exception>
    Task<bool> IsWaitingAsync(string subject, CancellationToken cancellationToken);
}
