using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>Photos that people took: nothing is known of them but that nobody changed them.</summary>
internal static class RealPhotos
{
    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff"];

    public static async Task ScreenAsync(DirectoryInfo folder, ReaderFixture reader, PairScreening screening, EditsReport report)
    {
        foreach (var file in folder.EnumerateFiles().Where(file => Endings.Contains(file.Extension.ToLowerInvariant())).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var image = new ReceiptImage(await File.ReadAllBytesAsync(file.FullName));
            var (reading, _) = await ReceiptPipeline.ReadAsync(image, reader.Normalizer, reader.Reader, ReadingRun.Today, CancellationToken.None);
            report.AddReal(file.Name, await screening.ScreenAsync(file.FullName, reading));
        }
    }
}
