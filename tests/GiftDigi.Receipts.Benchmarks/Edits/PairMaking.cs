using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Commands;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>Renders receipts, forges each, and reads both as the program does. A run that was stopped goes on where it was.</summary>
internal sealed class PairMaking(ReceiptRenderer renderer, ReaderFixture reader, DirectoryInfo folder, RenderOptions options)
{
    private (RgbPixels Photo, PhotoCells Cells)? _other;

    /// <summary>Makes all pairs that the folder does not hold yet.</summary>
    public static async Task RunAsync(DirectoryInfo folder, int count, int seed, bool isTuning)
    {
        folder.Create();
        var done = PairFile.Read(folder).Select(pair => pair.Number).ToHashSet();
        if (Enumerable.Range(1, count).All(done.Contains))
        {
            return;
        }

        await using var renderer = await ReceiptRenderer.StartAsync();
        await using var reader = new ReaderFixture();
        await using var file = new StreamWriter(PairFile.In(folder), append: true) { AutoFlush = true };
        var options = new RenderOptions { Seed = seed, AsOf = ReadingRun.Today, Scope = isTuning ? RenderScope.Tuning : RenderScope.All };
        var (making, progress) = (new PairMaking(renderer, reader, folder, options), new Progress(count));
        foreach (var number in Enumerable.Range(1, count).Where(number => !done.Contains(number)))
        {
            await file.WriteLineAsync(PairFile.Line(await making.MakeAsync(number, CancellationToken.None)));
            progress.Report(number);
        }
    }

    private async Task<KeptPair> MakeAsync(int number, CancellationToken cancellationToken)
    {
        var dice = Dice.For((options.Seed * 1_000_000L) + number, "edit");
        var plan = EditPlan.Of(number, dice);
        var order = ReceiptRenderer.Order(options, number) with { JpegQuality = plan.FirstQuality };
        var rendered = await renderer.RenderAsync(order, cancellationToken);
        var untouched = await KeepAsync($"{number:D4}-untouched.jpg", rendered.Jpeg, cancellationToken);
        var pair = new KeptPair(number, rendered.Truth.Layout, rendered.Truth.Fonts[0], plan, IsDetectable: true, untouched, Edited: null);
        if (plan.Kind == EditKind.Reprint)
        {
            var detectable = false;
            var reprint = new Reprint(rendered.Truth.Receipts[0], plan, dice);
            var printed = await renderer.RenderAsync(order with { Shot = 2, Rewriting = Rewrite }, cancellationToken);
            return pair with { IsDetectable = detectable, Edited = await KeepAsync($"{number:D4}-edited.jpg", printed.Jpeg, cancellationToken) };

            string Rewrite(string slip)
            {
                var rewritten = reprint.Rewrite(slip);
                detectable = reprint.Contradicts(slip, rewritten);
                return rewritten;
            }
        }

        var edited = await ForgeAsync(LeptonicaCodec.Decode(rendered.Jpeg.Span), untouched, plan, dice);
        return edited is null
            ? pair
            : pair with { Edited = await KeepAsync($"{number:D4}-edited.jpg", LeptonicaCodec.EncodeJpeg(edited, plan.SavedQuality), cancellationToken) };
    }

    private async Task<RgbPixels?> ForgeAsync(RgbPixels photo, KeptPhoto kept, EditPlan plan, Dice dice)
    {
        if (kept.ToReading() is not { Pages: [var page], Receipts: [var receipt] })
        {
            return null;
        }

        var (cells, forger, other) = (new PhotoCells(page, receipt), new Forger(renderer, dice), _other);
        _other = (photo, cells);
        return plan.Kind switch
        {
            EditKind.Retype => await forger.RetypeAsync(photo, cells, plan, CancellationToken.None),
            EditKind.Copy => forger.Copy(photo, cells, plan),
            EditKind.Splice => other is var (foreign, others) ? forger.Splice(photo, cells, foreign, others, plan) : null,
            EditKind.Retouch => forger.Retouch(photo, cells, plan),
            EditKind.Reprint => null,
        };
    }

    private async Task<KeptPhoto> KeepAsync(string name, ReadOnlyMemory<byte> jpeg, CancellationToken cancellationToken)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), jpeg, cancellationToken);
        var (reading, _) = await ReceiptPipeline.ReadAsync(new ReceiptImage(jpeg), reader.Normalizer, reader.Reader, ReadingRun.Today, cancellationToken);
        return KeptPhoto.Of(name, reading);
    }
}
