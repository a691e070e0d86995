using System.Runtime.InteropServices;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>One Tesseract engine with one language, for one thread at a time.</summary>
internal sealed class TesseractEngine : IDisposable
{
    private const int LstmOnly = 1;
    private const int RawLine = 13;
    private const int Symbol = 4;

    private readonly EngineHandle _handle;

    /// <param name="dataFolder">The folder of the language data.</param>
    /// <param name="language">Name of the language data.</param>
    /// <exception cref="InvalidDataException">The language data cannot be loaded.</exception>
    internal TesseractEngine(string dataFolder, string language)
    {
        _handle = TesseractNative.Create();
        if (TesseractNative.Init(_handle, dataFolder, language, LstmOnly) != 0)
        {
            _handle.Dispose();
            throw new InvalidDataException($"Tesseract cannot load its language data {language} in {dataFolder}.");
        }

        TesseractNative.SetPageMode(_handle, RawLine);
        _ = TesseractNative.SetVariable(_handle, "debug_file", "/dev/null");
    }

    /// <summary>Reads one line of print, which fills the picture; one word for each character.</summary>
    internal unsafe List<OcrWord> ReadLine(GrayPixels line)
    {
        var symbols = new List<OcrWord>();
        fixed (byte* pixels = line.Values)
        {
            TesseractNative.SetImage(_handle, pixels, line.Size.Width, line.Size.Height, 1, line.Size.Width);
            TesseractNative.SetSourceResolution(_handle, 300);
            if (TesseractNative.Recognize(_handle, nint.Zero) == 0)
            {
                using var iterator = TesseractNative.GetIterator(_handle);
                Collect(iterator, symbols);
            }

            TesseractNative.Clear(_handle);
        }

        return symbols;
    }

    public void Dispose() => _handle.Dispose();

    private static void Collect(IteratorHandle iterator, List<OcrWord> symbols)
    {
        if (iterator.IsInvalid)
        {
            return;
        }

        do
        {
            var text = Take(TesseractNative.GetText(iterator, Symbol));
            if (!string.IsNullOrWhiteSpace(text)
                && TesseractNative.GetBox(iterator, Symbol, out var left, out var top, out var right, out var bottom) != 0)
            {
                symbols.Add(new(text, new(left, top, right - left, bottom - top), TesseractNative.GetConfidence(iterator, Symbol) / 100));
            }
        }
        while (TesseractNative.Next(iterator, Symbol) != 0);
    }

    private static string? Take(nint text)
    {
        var taken = Marshal.PtrToStringUTF8(text);
        TesseractNative.DeleteText(text);
        return taken;
    }
}
