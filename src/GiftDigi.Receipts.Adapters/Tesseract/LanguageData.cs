using System.Security.Cryptography;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>The language data that reading needs, found and checked.</summary>
internal sealed record LanguageData(string Folder, string Checksum)
{
    internal const string Japanese = "jpn";
    internal const string English = "eng";

    private static readonly string[] Folders =
    [
        "/usr/share/tesseract-ocr/5/tessdata",
        "/usr/share/tesseract-ocr/4.00/tessdata",
        "/usr/share/tessdata",
    ];

    /// <exception cref="FileNotFoundException">A language is missing; the message names the package.</exception>
    internal static LanguageData Find(string? folder)
    {
        var found = folder ?? Array.Find(Folders, Directory.Exists) ?? Folders[0];
        return new(found, $"{Check(found, Japanese)}-{Check(found, English)}");
    }

    /// <summary>The first eight hexadecimal digits of the file's SHA-256.</summary>
    private static string Check(string folder, string language)
    {
        var path = Path.Combine(folder, $"{language}.traineddata");
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"Tesseract's language data {path} is missing: install the Debian package tesseract-ocr-{language}, or set the folder.", path);
        }

        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file))[..8];
    }
}
