using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Adapters.AzureBlobs;

/// <summary>
/// Photos that phones put to <c>arriving/ENTRANT/NAME-LENGTH-FINGERPRINT</c>. The address is signed for that one blob and for creating it
/// alone: it neither reads nor replaces nor lists. A signature cannot bound the size, so that is looked at before anything is read.
/// </summary>
internal sealed class BlobDirectUploads(BlobContainer container, TimeProvider clock) : IDirectUploads
{
    private const string Prefix = "arriving/";

    private readonly BlobSigning _signing = new(container, clock);

    /// <inheritdoc/>
    public Uri Origin { get; } = new(container.Account.Client.Uri.GetLeftPart(UriPartial.Authority));

    /// <inheritdoc/>
    public Task<Uri> AllowAsync(DirectUpload upload, CancellationToken cancellationToken) =>
        container.DoAsync("let a photo be sent", _ => _signing.SignAsync(BlobOf(upload), cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<ReceiptImage?> FindAsync(DirectUpload upload, CancellationToken cancellationToken) => container.DoAsync("read a photo that was sent", async _ =>
    {
        var blob = BlobOf(upload);
        if (await blob.ReadAsync(upload.Length, cancellationToken) is not { } read)
        {
            return null;
        }

        if (read.Image.Bytes.Length == upload.Length && read.Image.Fingerprint == upload.Fingerprint)
        {
            return read.Image;
        }

        await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken);
        return null;
    }, cancellationToken);

    /// <inheritdoc/>
    public Task RemoveAsync(DirectUpload upload, CancellationToken cancellationToken) => container.DoAsync(
        "remove a photo that was sent",
        _ => BlobOf(upload).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task RemoveBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken) => container.DoAsync<object?>("remove photos that were not entered", async client =>
    {
        await foreach (var blob in client.GetBlobsAsync(new GetBlobsOptions { Prefix = Prefix }, cancellationToken))
        {
            if (blob.Properties.CreatedOn < time)
            {
                await client.DeleteBlobIfExistsAsync(blob.Name, DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken);
            }
        }

        return null;
    }, cancellationToken);

    private BlobClient BlobOf(DirectUpload upload) =>
        container.Blob(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{upload.Entrant}/{upload.Name}-{upload.Length}-{upload.Fingerprint}"));
}
