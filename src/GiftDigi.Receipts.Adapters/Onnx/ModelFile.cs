using System.Security.Cryptography;

namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>A file that reading needs, loaded and checked.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Bytes">All of it.</param>
/// <param name="Checksum">Its SHA-256, in lower-case hexadecimal digits.</param>
/// <param name="Setting">The option that names it.</param>
internal sealed record ModelFile(string Path, byte[] Bytes, string Checksum, string Setting)
{
    /// <summary>The first digits of the checksum, enough to tell versions apart.</summary>
    internal string ShortChecksum => Checksum[..8];

    /// <summary>Loads a file and compares its checksum, when one is given.</summary>
    /// <exception cref="ModelException">It is missing, cannot be read, or is another file.</exception>
    internal static ModelFile Load(string path, string? checksum, string setting)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The model file {path} is missing or may not be read: build the program again after infra/setup.sh, or set {setting}.");
        }

        var file = new ModelFile(path, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), setting);
        return checksum is null || string.Equals(checksum, file.Checksum, StringComparison.OrdinalIgnoreCase)
            ? file
            : throw file.Refuse($"has the SHA-256 {file.Checksum} where {checksum} is wanted");
    }

    /// <summary>That this file is not what it should be.</summary>
    internal ModelException Refuse(string fault) =>
        new($"The model file {Path} {fault}: build the program again after infra/setup.sh, or set {Setting} and its checksum.");
}
