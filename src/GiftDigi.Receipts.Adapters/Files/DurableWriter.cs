using System.Security.Cryptography;

namespace GiftDigi.Receipts.Adapters.Files;

/// <summary>Writes whole files or none.</summary>
/// <param name="workFolder">Where files stand while they are written; on the disk of those that become of them.</param>
/// <param name="clock">Tells how old the files in there are.</param>
internal sealed class DurableWriter(string workFolder, TimeProvider clock)
{
    private const int NameLength = 16;

    /// <summary>No file takes that long to write: whoever began it is gone.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private int _isTidy;

    /// <summary>
    /// Writes a file that is on the disk when this returns, under a name that never shows half of it. What stood there before
    /// is replaced.
    /// </summary>
    public async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(path)!;
        PrivateFolder.Create(folder);
        PrivateFolder.Create(workFolder);
        RemoveAbandoned();
        var unfinished = Path.Combine(workFolder, RandomNumberGenerator.GetHexString(NameLength, lowercase: true));
        try
        {
            using (var file = File.OpenHandle(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await RandomAccess.WriteAsync(file, bytes, fileOffset: 0, cancellationToken);
                RandomAccess.FlushToDisk(file);
            }

            cancellationToken.ThrowIfCancellationRequested();
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }

        DirectoryFlush.Flush(folder);
        DirectoryFlush.Flush(Path.GetDirectoryName(folder)!);
    }

    /// <summary>A process that was killed leaves what it was writing, which may be somebody's receipt. Looks once.</summary>
    private void RemoveAbandoned()
    {
        if (Interlocked.Exchange(ref _isTidy, 1) != 0)
        {
            return;
        }

        var oldest = (clock.GetUtcNow() - Abandoned).UtcDateTime;
        foreach (var file in new DirectoryInfo(workFolder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < oldest))
        {
            file.Delete();
        }
    }
}
