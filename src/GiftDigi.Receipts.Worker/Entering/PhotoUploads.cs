using GiftDigi.Receipts.Adapters.Files;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Worker.Web;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>
/// Photos that arrive in parts, each a file that grows, until the form that names it makes an entry of it. What nobody goes on with
/// is removed.
/// </summary>
/// <param name="folder">Where they lie.</param>
/// <param name="options">How much room they may take.</param>
/// <param name="clock">Tells which are abandoned.</param>
internal sealed class PhotoUploads(DirectoryInfo folder, IOptions<WebOptions> options, TimeProvider clock)
{
    /// <summary>The most bytes of one part.</summary>
    public const int PartBytes = 256 * 1024;

    /// <summary>After so long without a further part it is abandoned.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>The most that one entrant may have begun; a further one takes the place of the oldest.</summary>
    private const int MostOfEntrant = ImageAlbum.MostShots + 3;
    private const char Separator = '@';

    /// <summary>Begins one; null when there is no room for it.</summary>
    public PhotoUpload? Begin(EntrantId entrant, int length)
    {
        PrivateFolder.Create(folder.FullName);
        foreach (var oldest in folder.EnumerateFiles($"{entrant}{Separator}*").OrderByDescending(file => file.LastWriteTimeUtc).Skip(MostOfEntrant - 1))
        {
            oldest.Delete();
        }

        // Room is taken by what is to come, and a part's at least, so that the files are bounded as well.
        var taken = folder.EnumerateFiles().Sum(file => (long)Math.Max(PartBytes, Read(file)?.Length ?? 0));
        if (taken + Math.Max(PartBytes, length) > options.Value.UnfinishedMegabytes * 1024L * 1024)
        {
            return null;
        }

        var upload = PhotoUpload.New(entrant, length);
        File.OpenHandle(PathOf(upload), FileMode.CreateNew, FileAccess.Write).Dispose();
        return upload;
    }

    /// <summary>Adds a part. What arrived before, or does not follow on what did, changes nothing.</summary>
    /// <param name="upload">The photo.</param>
    /// <param name="offset">How many bytes come before the part.</param>
    /// <param name="part">The bytes.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>How many bytes are there now; null when the upload is gone.</returns>
    public async Task<long?> AppendAsync(PhotoUpload upload, long offset, ReadOnlyMemory<byte> part, CancellationToken cancellationToken)
    {
        try
        {
            using var file = File.OpenHandle(PathOf(upload), FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            var there = RandomAccess.GetLength(file);
            if (there != offset || there + part.Length > upload.Length)
            {
                return there;
            }

            await RandomAccess.WriteAsync(file, part, offset, cancellationToken);
            return offset + part.Length;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The photo, once all of it is there; null while it is not, and when it is gone.</summary>
    public async Task<ReceiptImage?> FindAsync(PhotoUpload upload, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(PathOf(upload), cancellationToken);
            return bytes.Length == upload.Length ? new(bytes) : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Removes one that became an entry.</summary>
    public void Remove(PhotoUpload upload) => File.Delete(PathOf(upload));

    /// <summary>Removes those that nobody goes on with.</summary>
    public void RemoveAbandoned()
    {
        PrivateFolder.Create(folder.FullName);
        var oldest = (clock.GetUtcNow() - Kept).UtcDateTime;
        foreach (var file in folder.EnumerateFiles().Where(file => file.LastWriteTimeUtc < oldest))
        {
            file.Delete();
        }
    }

    private string PathOf(PhotoUpload upload) => Path.Combine(folder.FullName, $"{upload.Entrant}{Separator}{upload.Key}");

    private static PhotoUpload? Read(FileInfo file) =>
        file.Name.Split(Separator) is [var name, var key] && EntrantId.TryParse(name, out var entrant) ? PhotoUpload.Read(entrant, key) : null;
}
