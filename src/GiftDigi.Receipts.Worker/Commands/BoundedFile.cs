using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>Reads files of unknown origin.</summary>
internal static class BoundedFile
{
    /// <summary>
    /// The bytes of a file; one more than <paramref name="maxBytes"/> at most, so that a file that is too large shows as such
    /// without being read whole.
    /// </summary>
    /// <exception cref="IOException">It is gone, may not be opened, or is no file.</exception>
    public static async Task<byte[]> ReadAsync(string path, int maxBytes, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous);
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int count;
        while (bytes.Length <= maxBytes
            && (count = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, maxBytes + 1L - bytes.Length)), cancellationToken)) > 0)
        {
            await bytes.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        return bytes.ToArray();
    }

    /// <summary>Why a file could not be opened, as an outcome; null when the exception says something else.</summary>
    public static ImagingOutcome.Unreadable? Refusal(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => new(ImageError.Missing, "There is no such file."),
        UnauthorizedAccessException => new(ImageError.Missing, "It is a folder, or may not be opened."),
        IOException => new(ImageError.Missing, $"It cannot be read: {exception.Message}"),
        _ => null,
    };
}
