namespace GiftDigi.Receipts.Adapters.Files;

/// <summary>Folders for personal data: nobody but the account of the program may look into them.</summary>
internal static class PrivateFolder
{
    /// <summary>Creates the folder, and those above it, where they are missing.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
