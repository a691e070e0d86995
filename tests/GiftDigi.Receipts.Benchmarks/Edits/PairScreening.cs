using System.Diagnostics;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>Screens what a run kept.</summary>
internal sealed class PairScreening(DirectoryInfo folder, ReaderFixture reader)
{
    /// <summary>How long each photo took to screen, in milliseconds.</summary>
    public List<double> Milliseconds { get; } = [];

    public async Task<ScreenedPair> ScreenAsync(KeptPair pair)
    {
        var (path, reading) = (Path.Combine(folder.FullName, pair.Untouched.File), pair.Untouched.ToReading());
        var savedAgain = LeptonicaCodec.EncodeJpeg(LeptonicaCodec.Decode(await File.ReadAllBytesAsync(path)), pair.Plan.SavedQuality);
        return new(
            pair,
            await ScreenAsync(path, reading),
            await ScreenAsync(new ReceiptImage(savedAgain), reading),
            pair.Edited is { } edited ? await ScreenAsync(Path.Combine(folder.FullName, edited.File), edited.ToReading()) : []);
    }

    /// <summary>What is seen in one file, with what was read of it.</summary>
    public async Task<IReadOnlyList<Signal>> ScreenAsync(string path, ReceiptReading reading) =>
        await ScreenAsync(new ReceiptImage(await File.ReadAllBytesAsync(path)), reading);

    private async Task<IReadOnlyList<Signal>> ScreenAsync(ReceiptImage image, ReceiptReading reading)
    {
        if (await reader.Normalizer.NormalizeAsync(image, CancellationToken.None) is not ImagingOutcome.Normalized(var normalized))
        {
            return [];
        }

        var clock = Stopwatch.StartNew();
        var signals = reader.Screening.Look(image, normalized, reading);
        Milliseconds.Add(clock.Elapsed.TotalMilliseconds);
        return signals;
    }
}
