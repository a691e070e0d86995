namespace GiftDigi.Receipts.Adapters.Files;

/// <summary>Folders for personal data: nobody but the account of the program may look into them.</summary>
public static class PrivateFolder
{
    /// <summary>Creates the folder where it is missing. Those above it are created as well, open to whom the system lets in.</summary>
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
