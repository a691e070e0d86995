using System.Globalization;

namespace GiftDigi.Receipts.Benchmarks.Faults;

/// <summary>A folder on a disk of its own, in memory, that can be made as small as what is on it.</summary>
/// <param name="folder">Where it is mounted.</param>
/// <param name="megabytes">How large it is otherwise.</param>
internal sealed class SmallDisk(string folder, int megabytes) : IAsyncDisposable
{
    private const int MostAttempts = 5;
    private static readonly Dictionary<string, string> Nothing = [];
    private string Size => string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m");

    /// <summary>Whether this machine lets it be; otherwise the folder lies where it lies.</summary>
    public bool IsThere { get; private set; }

    /// <summary>Makes it.</summary>
    public async Task MountAsync()
    {
        Directory.CreateDirectory(folder);
        IsThere = (await Shell.RunAsync(Nothing, "mount", "-t", "tmpfs", "-o", $"{Size},mode=0700", "tmpfs", folder)).ExitCode == 0;
    }

    /// <summary>Leaves no room at all. What is written between looking and filling is in the way, and looked for again.</summary>
    /// <returns>Whether it is full.</returns>
    public async Task<bool> FillAsync()
    {
        var isFull = false;
        for (var attempt = 0; IsThere && !isFull && attempt < MostAttempts; attempt++)
        {
            var drive = new DriveInfo(folder);
            var used = Math.Max(1, (drive.TotalSize - drive.AvailableFreeSpace) / 1024);
            isFull = (await Shell.RunAsync(Nothing, "mount", "-o", string.Create(CultureInfo.InvariantCulture, $"remount,size={used}k"), folder)).ExitCode == 0;
        }

        return isFull;
    }

    /// <summary>Gives the room back.</summary>
    public async Task ClearAsync()
    {
        if (IsThere)
        {
            await Shell.RunAsync(Nothing, "mount", "-o", $"remount,{Size}", folder);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (IsThere)
        {
            await Shell.RunAsync(Nothing, "umount", "-l", folder);
        }
    }
}
