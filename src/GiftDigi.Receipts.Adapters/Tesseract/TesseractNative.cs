using System.Runtime.InteropServices;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>The part of Tesseract's C interface (capi.h, 5.3) that is used here.</summary>
internal static unsafe partial class TesseractNative
{
    private const string Library = NativeLibraries.Tesseract;

    static TesseractNative() => NativeLibraries.Register();

    [LibraryImport(Library, EntryPoint = "TessVersion")]
    internal static partial nint Version();

    [LibraryImport(Library, EntryPoint = "TessBaseAPICreate")]
    internal static partial EngineHandle Create();

    [LibraryImport(Library, EntryPoint = "TessBaseAPIDelete")]
    internal static partial void Delete(nint engine);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIInit2", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Init(EngineHandle engine, string dataFolder, string language, int engineMode);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetVariable", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int SetVariable(EngineHandle engine, string name, string value);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetPageSegMode")]
    internal static partial void SetPageMode(EngineHandle engine, int mode);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetImage")]
    internal static partial void SetImage(
        EngineHandle engine, byte* pixels, int width, int height, int bytesPerPixel, int bytesPerRow);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetSourceResolution")]
    internal static partial void SetSourceResolution(EngineHandle engine, int pixelsPerInch);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIRecognize")]
    internal static partial int Recognize(EngineHandle engine, nint monitor);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIClear")]
    internal static partial void Clear(EngineHandle engine);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIGetIterator")]
    internal static partial IteratorHandle GetIterator(EngineHandle engine);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorDelete")]
    internal static partial void DeleteIterator(nint iterator);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorNext")]
    internal static partial int Next(IteratorHandle iterator, int level);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorGetUTF8Text")]
    internal static partial nint GetText(IteratorHandle iterator, int level);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorConfidence")]
    internal static partial float GetConfidence(IteratorHandle iterator, int level);

    /// <summary>A result iterator is a page iterator too, as its class derives from that one.</summary>
    [LibraryImport(Library, EntryPoint = "TessPageIteratorBoundingBox")]
    internal static partial int GetBox(
        IteratorHandle iterator, int level, out int left, out int top, out int right, out int bottom);

    [LibraryImport(Library, EntryPoint = "TessDeleteText")]
    internal static partial void DeleteText(nint text);
}
