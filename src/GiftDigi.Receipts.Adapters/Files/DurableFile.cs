using System.Security.Cryptography;

namespace GiftDigi.Receipts.Adapters.Files;

/// <summary>Writes whole files or none.</summary>
internal static class DurableFile
{
    private const int SuffixLength = 16;

    /// <summary>
    /// Writes a file that is on the disk when this returns, under a name that never shows half of it. What stood there before
    /// is replaced.
    /// </summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(path)!;
        PrivateFolder.Create(folder);
        var unfinished = Path.Combine(folder, $".{RandomNumberGenerator.GetHexString(SuffixLength, lowercase: true)}.tmp");
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
}
