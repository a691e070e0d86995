using System.Reflection;
using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace GiftDigi.Receipts.Adapters;

/// <summary>Finds the native libraries by the names under which distributions install them.</summary>
internal static class NativeLibraries
{
    internal const string Leptonica = "leptonica";
    internal const string Tesseract = "tesseract";

    static NativeLibraries() => NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, Resolve);

    /// <summary>Must have run before the first native call; the type initialiser does the work, once.</summary>
    internal static void Register()
    {
    }

    /// <exception cref="DllNotFoundException">Not installed; the message names the package to install.</exception>
    internal static nint Load(string library)
    {
        var (package, names) = library switch
        {
            Leptonica => ("liblept5", (string[])["liblept.so.5", "libleptonica.so.6", "liblept.5.dylib", "leptonica.dll"]),
            Tesseract => ("libtesseract5", ["libtesseract.so.5", "libtesseract.5.dylib", "tesseract53.dll"]),
            _ => (library, []),
        };
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
            {
                return handle;
            }
        }

        throw new DllNotFoundException(
            $"The native library {names.FirstOrDefault(library)} is not installed: install the Debian package {package}.");
    }

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? searchPath) =>
        library is Leptonica or Tesseract ? Load(library) : nint.Zero;
}
