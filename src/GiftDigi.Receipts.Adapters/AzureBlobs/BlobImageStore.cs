using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Adapters.AzureBlobs;

/// <summary>
/// Images as blobs, under the names that files have in folders: <c>uploads/CAMPAIGN/ENTRANT/NAME</c>, <c>images/XX/ENTRY</c>,
/// <c>shown/XX/ENTRY</c> and <c>setaside</c>; and <c>arriving</c> for what phones send straight here. What an entry has come to is the
/// database's to say; a blob only carries the fingerprint that it is held to.
/// </summary>
internal sealed class BlobImageStore(BlobContainer container, bool isDirect, TimeProvider clock) : IImageStore
{
    private const int ShardLength = 2;
    private const int MostBytes = 256 * 1024 * 1024;
    private const string FingerprintKey = "fingerprint";
    private const string Images = "images";
    private const string Shown = "shown";

    private readonly BlobUploads _uploads = new(container);

    /// <inheritdoc/>
    public IDirectUploads? Direct { get; } = isDirect ? new BlobDirectUploads(container, clock) : null;

    /// <inheritdoc/>
    public IUploadNotices Notices { get; } = new BlobNotices(container);

    /// <inheritdoc/>
    public async Task KeepAsync(EntryId entry, ReceiptImage image, CancellationToken cancellationToken)
    {
        var options = Write(image);
        options.Conditions = new() { IfNoneMatch = ETag.All };
        var isSame = await container.DoAsync($"store the image of entry {entry} ({image.Bytes.Length} bytes)", async _ =>
        {
            var blob = BlobOf(Images, entry);
            try
            {
                await blob.UploadAsync(BinaryData.FromBytes(image.Bytes), options, cancellationToken);
                return true;
            }
            catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobAlreadyExists || e.ErrorCode == BlobErrorCode.ConditionNotMet)
            {
                return FingerprintOf((await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value.Metadata) == image.Fingerprint.Value;
            }
        }, cancellationToken);
        if (!isSame)
        {
            throw new InvalidOperationException($"Entry {entry} has another image already; an entry's image never changes.");
        }
    }

    /// <inheritdoc/>
    public Task<ReceiptImage?> FindAsync(EntryId entry, CancellationToken cancellationToken) => ReadAsync(Images, entry, cancellationToken);

    /// <inheritdoc/>
    public Task KeepShownAsync(EntryId entry, GrayPixels shown, CancellationToken cancellationToken)
    {
        var image = ShownImage.Encode(shown);
        return container.DoAsync(
            $"store the photo to be shown of entry {entry} ({image.Bytes.Length} bytes)",
            _ => BlobOf(Shown, entry).UploadAsync(BinaryData.FromBytes(image.Bytes), Write(image), cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ReceiptImage?> FindShownAsync(EntryId entry, CancellationToken cancellationToken) => ReadAsync(Shown, entry, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Upload>> ListUploadsAsync(int count, CancellationToken cancellationToken) => _uploads.ListAsync(count, cancellationToken);

    /// <inheritdoc/>
    public Task<ReceiptImage?> OpenUploadAsync(Upload upload, int maxBytes, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxBytes);
        return _uploads.OpenAsync(upload, maxBytes, cancellationToken);
    }

    /// <inheritdoc/>
    public Task RemoveUploadAsync(Upload upload, CancellationToken cancellationToken) => _uploads.RemoveAsync(upload, cancellationToken);

    /// <inheritdoc/>
    public Task SetAsideAsync(Upload upload, string cause, CancellationToken cancellationToken) => _uploads.SetAsideAsync(upload, cause, cancellationToken);

    private async Task<ReceiptImage?> ReadAsync(string folder, EntryId entry, CancellationToken cancellationToken)
    {
        var read = await container.DoAsync($"read the image of entry {entry}", _ => BlobOf(folder, entry).ReadAsync(MostBytes, cancellationToken), cancellationToken);
        return read is not null && FingerprintOf(read.Metadata) is { } kept && kept != read.Image.Fingerprint.Value
            ? throw new IOException($"The image of entry {entry} in the container {container.Name} is not what was kept: somebody changed it, or it is damaged. Restore it from a backup.")
            : read?.Image;
    }

    /// <summary>What kind of file it is, nobody says: only the program's own decoders are to look at it.</summary>
    private static BlobUploadOptions Write(ReceiptImage image) => new()
    {
        Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [FingerprintKey] = image.Fingerprint.Value },
        HttpHeaders = new() { ContentType = "application/octet-stream" },
    };

    private static string? FingerprintOf(IDictionary<string, string> metadata) => metadata.TryGetValue(FingerprintKey, out var kept) ? kept : null;

    private BlobClient BlobOf(string folder, EntryId entry) => container.Blob($"{folder}/{entry.Value[^ShardLength..]}/{entry.Value}");
}
