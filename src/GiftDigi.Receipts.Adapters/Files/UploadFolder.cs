using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Adapters.Files;

/// <summary>
/// The folder into which others write: <c>CAMPAIGN/ENTRANT/NAME</c>. Its names and what they stand for are not trusted: links
/// are not followed, and what is neither a folder nor a file at its level is left alone.
/// </summary>
internal sealed class UploadFolder(string root, TimeSpan settleTime, TimeProvider clock)
{
    private const int Levels = 3;

    /// <summary>A name that is no valid text on disk reads with this character in it, and cannot be opened again.</summary>
    private const char Unaddressable = '\uFFFD';

    private static readonly string[] UnfinishedEndings = [".part", ".tmp"];

    private static readonly EnumerationOptions NoLinks = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
        IgnoreInaccessible = true,
    };

    /// <summary>Uploads that have not changed for the settle time, oldest first.</summary>
    public IReadOnlyList<Upload> List(int count)
    {
        Directory.CreateDirectory(root);
        var now = clock.GetUtcNow();
        var settled =
            from campaign in Folders(new DirectoryInfo(root))
            from entrant in Folders(campaign)
            from file in entrant.EnumerateFiles("*", NoLinks)
            where IsAddressable(file) && !IsBeingWritten(file, now)
            orderby file.LastWriteTimeUtc
            select new Upload($"{campaign.Name}/{entrant.Name}/{file.Name}");
        try
        {
            return [.. settled.Take(count)];
        }
        catch (DirectoryNotFoundException)
        {
            // A folder went while it was listed; the next listing tells.
            return [];
        }
    }

    /// <summary>The file of an upload; null when there is none, or none that may be touched.</summary>
    public FileInfo? Find(Upload upload)
    {
        var parts = upload.Path.Split('/');
        if (parts.Length != Levels || !Array.TrueForAll(parts, IsName))
        {
            return null;
        }

        var campaign = new DirectoryInfo(Path.Combine(root, parts[0]));
        var entrant = new DirectoryInfo(Path.Combine(campaign.FullName, parts[1]));
        var file = new FileInfo(Path.Combine(entrant.FullName, parts[2]));
        return IsReal(campaign) && IsReal(entrant) && IsReal(file) ? file : null;
    }

    private static IEnumerable<DirectoryInfo> Folders(DirectoryInfo parent) =>
        parent.EnumerateDirectories("*", NoLinks).Where(IsAddressable);

    private static bool IsAddressable(FileSystemInfo found) => !found.Name.Contains(Unaddressable, StringComparison.Ordinal);

    private static bool IsName(string part) =>
        part is not ("" or "." or "..") && part.IndexOfAny(Path.GetInvalidFileNameChars()) < 0;

    private static bool IsReal(FileSystemInfo found) => found.Exists && !found.Attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>A time in the future is a wrong clock or a copied date, not a file that was just written.</summary>
    private bool IsBeingWritten(FileInfo file, DateTimeOffset now) =>
        (now.UtcDateTime - file.LastWriteTimeUtc).Duration() < settleTime
        || Array.Exists(UnfinishedEndings, ending => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
