using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Adapters.AzureBlobs;

/// <summary>
/// The blobs that wait to be taken in. A look at them costs what waits, not what was ever sent: what was taken in or set aside leaves their
/// prefix. Whoever opens one leases it, so that of several watchers one has it in hand; one that dies loses it by itself.
/// </summary>
internal sealed class BlobUploads(BlobContainer container)
{
    /// <summary>What their names begin with.</summary>
    public const string Prefix = "uploads/";

    private const string SetAside = "setaside";
    private const int SuffixBytes = 8;
    private const int LongestEnding = 6;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly IComparer<(DateTimeOffset At, string Path)> OldestFirst = Comparer<(DateTimeOffset At, string Path)>.Create(
        static (one, other) => one.At != other.At ? one.At.CompareTo(other.At) : string.CompareOrdinal(one.Path, other.Path));

    /// <summary>One for all leases of this process: whoever holds it already, holds it longer.</summary>
    private readonly string _holder = Guid.CreateVersion7().ToString();

    /// <summary>What was opened, as it was then.</summary>
    private readonly ConcurrentDictionary<string, ETag> _inHand = new(StringComparer.Ordinal);

    /// <summary>Those nobody has in hand, oldest first.</summary>
    public Task<IReadOnlyList<Upload>> ListAsync(int count, CancellationToken cancellationToken) =>
        container.DoAsync<IReadOnlyList<Upload>>("list the uploads", async client =>
        {
            var oldest = new SortedSet<(DateTimeOffset At, string Path)>(OldestFirst);
            await foreach (var blob in client.GetBlobsAsync(new GetBlobsOptions { Prefix = Prefix }, cancellationToken))
            {
                if (IsName(blob.Name[Prefix.Length..]) && blob.Properties.LeaseState != LeaseState.Leased)
                {
                    oldest.Add((blob.Properties.CreatedOn ?? blob.Properties.LastModified ?? default, blob.Name[Prefix.Length..]));
                }

                if (oldest.Count > count)
                {
                    oldest.Remove(oldest.Max);
                }
            }

            return [.. oldest.Select(found => new Upload(found.Path))];
        }, cancellationToken);

    /// <summary>Takes it in hand, and reads it; null when it is gone or another has it.</summary>
    public Task<ReceiptImage?> OpenAsync(Upload upload, int maxBytes, CancellationToken cancellationToken) => WithAsync<ReceiptImage?>("read", upload, async blob =>
    {
        if (await blob.ReadAsync(maxBytes, cancellationToken) is not { } read)
        {
            return null;
        }

        _inHand[upload.Path] = read.ETag;
        return read.Image;
    }, cancellationToken);

    /// <summary>Removes what was opened, unless it was replaced since.</summary>
    public Task RemoveAsync(Upload upload, CancellationToken cancellationToken) =>
        WithAsync<object?>("remove", upload, blob => DeleteAsync(upload, blob, cancellationToken), cancellationToken);

    /// <summary>Moves it away, the cause beside it. Both names come from what it is, so that a move that was cut off is finished by the next.</summary>
    public Task SetAsideAsync(Upload upload, string cause, CancellationToken cancellationToken) => WithAsync<object?>("set aside", upload, async blob =>
    {
        var found = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
        var mark = SHA256.HashData(Encoding.UTF8.GetBytes($"{upload.Path}\n{found.ETag}")).AsSpan(0, SuffixBytes);
        var name = string.Create(CultureInfo.InvariantCulture, $"{SetAside}/{found.CreatedOn:yyyyMMdd'T'HHmmss'Z'}-{Convert.ToHexStringLower(mark)}");
        await container.Blob(name + ".cause.txt").UploadAsync(BinaryData.FromString($"{upload.Path}\n{cause}\n"), overwrite: true, cancellationToken);
        var copying = await container.Blob(name + PlainEnding(upload.Path)).StartCopyFromUriAsync(blob.Uri, new() { SourceConditions = new() { IfMatch = found.ETag } }, cancellationToken);
        await copying.WaitForCompletionAsync(cancellationToken);
        _inHand[upload.Path] = found.ETag;
        return await DeleteAsync(upload, blob, cancellationToken);
    }, cancellationToken);

    /// <summary>Whether a name is the same after it has become an address: it is a stranger's, and must not lead out of its folder.</summary>
    public static bool IsName(string path) => !path.Contains('\\', StringComparison.Ordinal) && path.Split('/').All(part => part is not ("" or "." or ".."));

    private Task<T?> WithAsync<T>(string verb, Upload upload, Func<BlobClient, Task<T?>> act, CancellationToken cancellationToken) =>
        container.DoAsync($"{verb} an upload", async _ =>
        {
            var blob = IsName(upload.Path) ? container.Blob(Prefix + upload.Path) : null;
            return blob is not null && await IsHeldAsync(blob, cancellationToken) ? await act(blob) : default;
        }, cancellationToken);

    private async Task<bool> IsHeldAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            await blob.GetBlobLeaseClient(_holder).AcquireAsync(Lease, cancellationToken: cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound || e.Status == (int)HttpStatusCode.Conflict)
        {
            return false;
        }
    }

    private async Task<object?> DeleteAsync(Upload upload, BlobClient blob, CancellationToken cancellationToken)
    {
        var conditions = new BlobRequestConditions { LeaseId = _holder };
        if (_inHand.TryRemove(upload.Path, out var opened))
        {
            conditions.IfMatch = opened;
        }

        try
        {
            await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, conditions, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == (int)HttpStatusCode.PreconditionFailed)
        {
            // Another one took it after this one's lease, or it was replaced: it is taken in again, and what was taken in already changes nothing.
            await blob.GetBlobLeaseClient(_holder).ReleaseAsync(cancellationToken: cancellationToken);
        }

        return null;
    }

    private static string PlainEnding(string path)
    {
        var ending = Path.GetExtension(path);
        return ending.Length is > 1 and <= LongestEnding && ending.Skip(1).All(char.IsAsciiLetterOrDigit) ? ending : "";
    }
}
