using System.Buffers.Binary;
using System.IO.Compression;
using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Intake;

/// <summary>
/// Several shots of one receipt as one file: a ZIP of photos, top of the receipt first. The same shots make the same bytes, so that whatever
/// is done with the file of a photo, from its fingerprint on, is done with them.
/// </summary>
public static class ImageAlbum
{
    /// <summary>The most shots of one receipt.</summary>
    public const int MostShots = 5;

    /// <summary>Photos hardly compress: what grows to more than so many times its file holds something else.</summary>
    private const int MostGrowth = 2;

    private const int EndLength = 22;

    /// <summary>Bytes of a directory of so few files, however long their names.</summary>
    private const int MostDirectory = 64 * 1024;

    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether a file is an album, or a damaged one: it begins as one.</summary>
    public static bool IsAlbum(ReadOnlySpan<byte> file) => file.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Makes one file of the shots of a receipt. A shot that is there twice is taken once, and one alone stays the photo it is.</summary>
    /// <param name="shots">One to <see cref="MostShots"/> photos, from top to bottom.</param>
    /// <exception cref="ArgumentException">There are none, or more.</exception>
    public static ReceiptImage Pack(IReadOnlyList<ReceiptImage> shots)
    {
        ArgumentNullException.ThrowIfNull(shots);
        if (shots.Count is 0 or > MostShots)
        {
            throw new ArgumentException($"A receipt has 1 to {MostShots} shots, not {shots.Count}.", nameof(shots));
        }

        var different = Different(shots);
        return different.Count == 1 ? different[0] : new(Zip(different));
    }

    /// <summary>The photos of a file: the shots of an album, or the one that it is; or why it is no album that can be opened.</summary>
    public static (IReadOnlyList<ReceiptImage> Shots, ImagingOutcome.Unreadable? Refusal) Open(ReceiptImage file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!IsAlbum(file.Bytes.Span))
        {
            return ([file], null);
        }

        try
        {
            return HasDirectory(file.Bytes.Span) && Unzip(file) is { } shots
                ? (Different(shots), null)
                : ([], new(ImageError.SeveralPictures, $"The ZIP file is no album of 2 to {MostShots} photos, which alone is taken."));
        }
        catch (InvalidDataException)
        {
            return ([], new(ImageError.Undecodable, "The ZIP file is damaged or of a kind that is not taken."));
        }
    }

    private static IReadOnlyList<ReceiptImage> Different(IReadOnlyList<ReceiptImage> shots) => [.. shots.DistinctBy(shot => shot.Fingerprint)];

    private static byte[] Zip(IReadOnlyList<ReceiptImage> shots)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var index = 0; index < shots.Count; index++)
            {
                var entry = zip.CreateEntry($"{(char)('1' + index)}", CompressionLevel.NoCompression);
                entry.LastWriteTime = Undated;
                entry.ExternalAttributes = 0;
                using var content = entry.Open();
                content.Write(shots[index].Bytes.Span);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>
    /// Whether the file ends with the directory of a few files, so that nothing of another length is ever gone through: the library reads
    /// a directory whole, whatever its end says.
    /// </summary>
    private static bool HasDirectory(ReadOnlySpan<byte> file)
    {
        var at = file.Length - EndLength;
        if (at < 0 || !file[at..].StartsWith("PK\u0005\u0006"u8))
        {
            return false;
        }

        var end = file[at..];
        var (count, length, start) = (BinaryPrimitives.ReadUInt16LittleEndian(end[10..]), BinaryPrimitives.ReadUInt32LittleEndian(end[12..]), BinaryPrimitives.ReadUInt32LittleEndian(end[16..]));
        return count is >= 2 and <= MostShots && length <= MostDirectory && (long)start + length == at;
    }

    /// <summary>The files within; null when they are too few, too many, or grow too much.</summary>
    private static List<ReceiptImage>? Unzip(ReceiptImage file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count is < 2 or > MostShots)
        {
            return null;
        }

        var left = (long)MostGrowth * file.Bytes.Length;
        var shots = new List<ReceiptImage>();
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            if (Read(content, left) is not { } bytes)
            {
                return null;
            }

            left -= bytes.Length;
            shots.Add(new(bytes));
        }

        return shots;
    }

    /// <summary>All of it; null when that is more than <paramref name="most"/> bytes, whatever the file says of its length.</summary>
    private static byte[]? Read(Stream content, long most)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int count;
        while ((count = content.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > most)
            {
                return null;
            }
        }

        return bytes.ToArray();
    }
}
