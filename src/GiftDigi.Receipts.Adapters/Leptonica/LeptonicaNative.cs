using System.Runtime.InteropServices;

namespace GiftDigi.Receipts.Adapters.Leptonica;

/// <summary>The part of Leptonica's C interface (allheaders.h, 1.82) that is used here.</summary>
internal static unsafe partial class LeptonicaNative
{
    private const string Library = NativeLibraries.Leptonica;

    /// <summary>L_SEVERITY_NONE: Leptonica would otherwise write what it thinks of a damaged file to stderr.</summary>
    private const int NoMessages = 6;

    static LeptonicaNative()
    {
        NativeLibraries.Register();
        _ = SetMsgSeverity(NoMessages);
    }

    [LibraryImport(Library, EntryPoint = "setMsgSeverity")]
    private static partial int SetMsgSeverity(int severity);

    [LibraryImport(Library, EntryPoint = "lept_free")]
    internal static partial void Free(nint memory);

    [LibraryImport(Library, EntryPoint = "pixDestroy")]
    internal static partial void PixDestroy(ref nint pix);

    [LibraryImport(Library, EntryPoint = "pixCreate")]
    internal static partial PixHandle PixCreate(int width, int height, int depth);

    [LibraryImport(Library, EntryPoint = "pixGetWidth")]
    internal static partial int PixGetWidth(PixHandle pix);

    [LibraryImport(Library, EntryPoint = "pixGetHeight")]
    internal static partial int PixGetHeight(PixHandle pix);

    [LibraryImport(Library, EntryPoint = "pixGetDepth")]
    internal static partial int PixGetDepth(PixHandle pix);

    [LibraryImport(Library, EntryPoint = "pixSetSpp")]
    internal static partial int PixSetSpp(PixHandle pix, int samplesPerPixel);

    [LibraryImport(Library, EntryPoint = "pixGetWpl")]
    internal static partial int PixGetWpl(PixHandle pix);

    [LibraryImport(Library, EntryPoint = "pixGetData")]
    internal static partial nint PixGetData(PixHandle pix);

    [LibraryImport(Library, EntryPoint = "pixReadMem")]
    internal static partial PixHandle PixReadMem(byte* data, nuint size);

    [LibraryImport(Library, EntryPoint = "pixRemoveColormap")]
    internal static partial PixHandle PixRemoveColormap(PixHandle pix, int type);

    [LibraryImport(Library, EntryPoint = "pixRemoveAlpha")]
    internal static partial PixHandle PixRemoveAlpha(PixHandle pix);

    [LibraryImport(Library, EntryPoint = "pixConvertTo32")]
    internal static partial PixHandle PixConvertTo32(PixHandle pix);

    [LibraryImport(Library, EntryPoint = "pixWriteMemJpeg")]
    internal static partial int PixWriteMemJpeg(out nint data, out nuint size, PixHandle pix, int quality, int progressive);

    [LibraryImport(Library, EntryPoint = "pixWriteMemPng")]
    internal static partial int PixWriteMemPng(out nint data, out nuint size, PixHandle pix, float gamma);

    [LibraryImport(Library, EntryPoint = "pixReadMemJpeg")]
    internal static partial PixHandle PixReadMemJpeg(
        byte* data, nuint size, int colormap, int reduction, out int warnings, int hint);

    [LibraryImport(Library, EntryPoint = "pixConvertRGBToLuminance")]
    internal static partial PixHandle PixConvertRgbToLuminance(PixHandle pix);
}
