using System.Net;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace GiftDigi.Receipts.Adapters.AzureBlobs;

/// <summary>Reads blobs within a bound.</summary>
internal static class BlobReading
{
    /// <summary>What a blob holds, never more than <paramref name="maxBytes"/> + 1 bytes of it; null when it is gone.</summary>
    public static async Task<BlobContent?> ReadAsync(this BlobClient blob, int maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            var bound = new BlobDownloadOptions { Range = new(0, Math.Min(maxBytes + 1L, Array.MaxLength)) };
            var read = (await blob.DownloadContentAsync(bound, cancellationToken)).Value;
            return new(new(read.Content.ToMemory()), read.Details.ETag, read.Details.Metadata);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
        catch (RequestFailedException e) when (e.Status == (int)HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            // There is no first byte of an empty blob.
            var empty = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            return new(new(ReadOnlyMemory<byte>.Empty), empty.ETag, empty.Metadata);
        }
    }
}
