using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>What accuracy read of receipts that nobody changed, among them many that are hard to read: whatever the facts alone raise is a false alarm.</summary>
internal static class HonestReadings
{
    public static void Screen(DirectoryInfo folder, bool show)
    {
        var (count, alarms) = (0, 0);
        foreach (var reading in ReadingFile.Read(ReadingFile.In(folder)))
        {
            count++;
            var pages = OcrPage.WithoutScraps([.. reading.Pages.Select(page => page.ToPage())]).ToList();
            var signals = pages is [var only] ? FactScreening.Look(only, ReceiptParser.Parse(only, ReadingRun.Today)) : [];
            alarms += ScreenedPair.IsDoubted(signals) ? 1 : 0;
            foreach (var signal in show ? signals : [])
            {
                Console.WriteLine($"{reading.Number}\t{reading.Layout}\t{reading.Photo}\t{signal.Strength}\t{signal.Test}\t{signal.Seen}");
            }
        }

        Console.WriteLine($"facts of readings in {folder.Name}\tfalse alarms {Bounds.Show(alarms, count, 1)}");
    }
}
