using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Adapters.Files;

/// <summary>
/// Images as files: <c>uploads/CAMPAIGN/ENTRANT/NAME</c> is where others put them, <c>images/XX/ENTRY</c> where they are kept
/// (XX: the last two characters of the entry's id), <c>shown/XX/ENTRY</c> the same as they may be shown, <c>setaside</c> where those end that can never become an entry, and
/// <c>unfinished</c> where what is being written stands until it is whole.
/// </summary>
internal sealed class FolderImageStore : IImageStore
{
    private const int ShardLength = 2;
    private const int SuffixLength = 8;
    private const int LongestEnding = 6;

    private readonly string _images;
    private readonly string _shown;
    private readonly string _setAside;
    private readonly UploadFolder _uploads;
    private readonly DurableWriter _writer;
    private readonly TimeProvider _clock;

    /// <param name="root">The folder of them all.</param>
    /// <param name="settleTime">How long an upload must not have changed before it counts as whole.</param>
    /// <param name="clock">Tells how old uploads are.</param>
    public FolderImageStore(string root, TimeSpan settleTime, TimeProvider clock)
    {
        var full = Path.GetFullPath(root);
        _images = Path.Combine(full, "images");
        _shown = Path.Combine(full, "shown");
        _setAside = Path.Combine(full, "setaside");
        _uploads = new(Path.Combine(full, "uploads"), settleTime, clock);
        _writer = new(Path.Combine(full, "unfinished"), clock);
        _clock = clock;
    }

    /// <inheritdoc/>
    public async Task KeepAsync(EntryId entry, ReceiptImage image, CancellationToken cancellationToken)
    {
        if (await FindAsync(entry, cancellationToken) is { } kept)
        {
            if (kept.Fingerprint != image.Fingerprint)
            {
                throw new InvalidOperationException($"Entry {entry} has another image already; an entry's image never changes.");
            }

            return;
        }

        await WriteAsync(_images, entry, image, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ReceiptImage?> FindAsync(EntryId entry, CancellationToken cancellationToken) => ReadAsync(_images, entry, cancellationToken);

    /// <inheritdoc/>
    public Task KeepShownAsync(EntryId entry, GrayPixels shown, CancellationToken cancellationToken) =>
        WriteAsync(_shown, entry, ShownImage.Encode(shown), cancellationToken);

    /// <inheritdoc/>
    public Task<ReceiptImage?> FindShownAsync(EntryId entry, CancellationToken cancellationToken) => ReadAsync(_shown, entry, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Upload>> ListUploadsAsync(int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_uploads.List(count));
    }

    /// <inheritdoc/>
    public async Task<ReceiptImage?> OpenUploadAsync(Upload upload, int maxBytes, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxBytes);
        if (_uploads.Find(upload) is not { } found)
        {
            return null;
        }

        try
        {
            return new(await ReadAsync(found, maxBytes, cancellationToken));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"The upload {upload.Path} may not be read by this account. Change its permissions.", e);
        }
    }

    /// <inheritdoc/>
    public Task RemoveUploadAsync(Upload upload, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _uploads.Find(upload)?.Delete();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task SetAsideAsync(Upload upload, string cause, CancellationToken cancellationToken)
    {
        if (_uploads.Find(upload) is not { } found)
        {
            return;
        }

        // The sender's name may be too long or taken; only a plain ending is kept, so that a double click still opens it.
        var name = Path.Combine(
            _setAside,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}-{RandomNumberGenerator.GetHexString(SuffixLength, lowercase: true)}"));
        var causeFile = name + ".cause.txt";
        try
        {
            await _writer.WriteAsync(causeFile, Encoding.UTF8.GetBytes($"{upload.Path}\n{cause}\n"), cancellationToken);
            found.MoveTo(name + PlainEnding(found.Name));
        }
        catch (FileNotFoundException)
        {
            File.Delete(causeFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(causeFile);
            throw CannotStore($"the upload {upload.Path}, which is to be set aside,", _setAside, e);
        }
    }

    private async Task WriteAsync(string folder, EntryId entry, ReceiptImage image, CancellationToken cancellationToken)
    {
        try
        {
            PrivateFolder.Create(folder);
            await _writer.WriteAsync(PathOf(folder, entry), image.Bytes, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CannotStore($"the image of entry {entry} ({image.Bytes.Length} bytes)", folder, e);
        }
    }

    private static async Task<ReceiptImage?> ReadAsync(string folder, EntryId entry, CancellationToken cancellationToken)
    {
        try
        {
            return new(await File.ReadAllBytesAsync(PathOf(folder, entry), cancellationToken));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static string PlainEnding(string name)
    {
        var ending = Path.GetExtension(name);
        return ending.Length is > 1 and <= LongestEnding && ending.Skip(1).All(char.IsAsciiLetterOrDigit) ? ending : "";
    }

    /// <summary>Reads no more than was there when it was looked at: a file that still grows is not whole.</summary>
    private static async Task<byte[]> ReadAsync(FileInfo found, int maxBytes, CancellationToken cancellationToken)
    {
        var length = Math.Min(found.Length, Math.Min(maxBytes + 1L, Array.MaxLength));
        if (length == 0)
        {
            // Pipes and devices have no length either, and opening one may never return.
            return [];
        }

        var bytes = new byte[length];
        await using var file = new FileStream(found.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var read = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return bytes[..read];
    }

    private static IOException CannotStore(string what, string folder, Exception cause) => new(
        $"Cannot store {what} in {folder}: {cause.Message.TrimEnd('.')}. "
        + "Free space on that disk, or let this account write to the folder; nothing was lost, and it can be tried again.",
        cause);

    private static string PathOf(string folder, EntryId entry) => Path.Combine(folder, entry.Value[^ShardLength..], entry.Value);
}
