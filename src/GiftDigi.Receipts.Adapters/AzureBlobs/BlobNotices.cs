using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Adapters.AzureBlobs;

/// <summary>Understands of what blob an event of Event Grid speaks, and looks it up here, whatever address the event has for it.</summary>
internal sealed class BlobNotices(BlobContainer container) : IUploadNotices
{
    private const int LongestName = 1024;

    private readonly string _ours = $"/blobServices/default/containers/{container.Name}/blobs/{BlobUploads.Prefix}";

    /// <inheritdoc/>
    public async Task<bool> IsWaitingAsync(string subject, CancellationToken cancellationToken) =>
        subject.StartsWith(_ours, StringComparison.Ordinal)
        && subject.Length - _ours.Length + BlobUploads.Prefix.Length <= LongestName
        && BlobUploads.IsName(subject[_ours.Length..])
        && await container.DoAsync(
            "look up an upload",
            async _ => (await container.Blob(BlobUploads.Prefix + subject[_ours.Length..]).ExistsAsync(cancellationToken)).Value,
            cancellationToken);
}
