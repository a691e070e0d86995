using System.Text.Json;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Commands;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>
/// Makes photos to learn from: each receipt is rendered and read once and forged many times, and nothing is read of what comes of it.
/// What is held out from tuning is left out. A run that was stopped goes on where it was.
/// </summary>
internal sealed class SampleMaking(ReceiptRenderer renderer, ReaderFixture reader, DirectoryInfo folder, int seed)
{
    private const string FileName = "samples.jsonl";
    private const int Edits = 9;
    private const int Untouched = 3;

    private static readonly EditKind[] Kinds = [EditKind.Retype, EditKind.Copy, EditKind.Splice, EditKind.Retouch];
    private static readonly EditedField[] Fields = [EditedField.Date, EditedField.Store, EditedField.Quantity, EditedField.Total];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { IncludeFields = true, IgnoreReadOnlyProperties = true };

    private (RgbPixels Photo, PhotoCells Cells)? _other;

    public static async Task RunAsync(DirectoryInfo folder, int count, int seed)
    {
        folder.Create();
        var path = Path.Combine(folder.FullName, FileName);
        var lines = File.Exists(path) ? await File.ReadAllLinesAsync(path) : [];
        var done = lines.Select(line => JsonSerializer.Deserialize<PatchSample>(line, Json)!.Receipt).DefaultIfEmpty().Max();
        await using var renderer = await ReceiptRenderer.StartAsync();
        await using var reader = new ReaderFixture();
        var (making, progress) = (new SampleMaking(renderer, reader, folder, seed), new Progress(count));
        for (var number = done + 1; number <= count; number++)
        {
            var samples = await making.MakeAsync(number, CancellationToken.None);
            await File.AppendAllLinesAsync(path, samples.Select(sample => JsonSerializer.Serialize(sample, Json)));
            progress.Report(number);
        }
    }

    private async Task<IReadOnlyList<PatchSample>> MakeAsync(int number, CancellationToken cancellationToken)
    {
        var options = new RenderOptions { Seed = seed, AsOf = ReadingRun.Today, Scope = RenderScope.Tuning };
        var dice = Dice.For((options.Seed * 1_000_000L) + number, "sample");
        var first = EditPlan.Of(number, dice).FirstQuality;
        var rendered = await renderer.RenderAsync(ReceiptRenderer.Order(options, number) with { JpegQuality = first }, cancellationToken);
        var photo = LeptonicaCodec.Decode(rendered.Jpeg.Span);
        var (reading, _) = await ReceiptPipeline.ReadAsync(new ReceiptImage(rendered.Jpeg), reader.Normalizer, reader.Reader, ReadingRun.Today, cancellationToken);
        if (reading is not Parsing.ReceiptReading.Opened { Pages: [var page], Receipts: [var receipt] })
        {
            return [];
        }

        var words = page.Lines.SelectMany(line => line.Words).Select(word => page.ToOriginal.Apply(word.Box, page.OriginalSize)).ToList();
        var cells = new PhotoCells(page, receipt);
        var samples = new List<PatchSample>();
        for (var copy = 0; copy < Untouched; copy++)
        {
            var file = $"{number:D4}-untouched-{copy}.jpg";
            await SaveAsync(file, copy == 0 ? rendered.Jpeg : LeptonicaCodec.EncodeJpeg(photo, EditPlan.Of(1, dice).SavedQuality), cancellationToken);
            samples.Add(new(file, number, null, words, []));
        }

        for (var edit = 0; edit < Edits; edit++)
        {
            var plan = new EditPlan(Kinds[edit % Kinds.Length], dice.Pick(Fields), dice.Chance(0.6), first, EditPlan.Of(1, dice).SavedQuality);
            if (await ForgeAsync(photo, cells, plan, dice, cancellationToken) is { } edited && PatchSample.ChangedBlocks(photo, edited) is { Count: > 0 } changed)
            {
                var file = $"{number:D4}-edited-{edit}.jpg";
                await SaveAsync(file, LeptonicaCodec.EncodeJpeg(edited, plan.SavedQuality), cancellationToken);
                samples.Add(new(file, number, plan, words, changed));
            }
        }

        _other = (photo, cells);
        return samples;
    }

    private async Task<RgbPixels?> ForgeAsync(RgbPixels photo, PhotoCells cells, EditPlan plan, Dice dice, CancellationToken cancellationToken)
    {
        var forger = new Forger(renderer, dice);
        return plan.Kind switch
        {
            EditKind.Retype => await forger.RetypeAsync(photo, cells, plan, cancellationToken),
            EditKind.Copy => forger.Copy(photo, cells, plan),
            EditKind.Splice => _other is var (foreign, others) ? forger.Splice(photo, cells, foreign, others, plan) : null,
            EditKind.Retouch => forger.Retouch(photo, cells, plan),
            EditKind.Reprint => null,
        };
    }

    private Task SaveAsync(string name, ReadOnlyMemory<byte> jpeg, CancellationToken cancellationToken) =>
        File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), jpeg, cancellationToken);
}
