using System.Text.Json;
using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Photographing;
using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Shops;

namespace GiftDigi.Receipts.Benchmarks.Shots;

/// <summary>Prints long receipts, photographs them whole and in parts, and reads what would be sent.</summary>
internal sealed class ShotsRun(int seed, ReceiptRenderer renderer, ReaderFixture fixture)
{
    private const long SeedsApart = 1_000_000;
    private const int DaysBack = 42;

    private static readonly JsonSerializerOptions TruthNames = new(JsonSerializerDefaults.Web);
    private static readonly PhotoLevel[] Levels = [PhotoLevel.Clean, PhotoLevel.Light, PhotoLevel.Light, PhotoLevel.Medium];

    private readonly RememberingReader _reader = new(fixture.Reader);
    private readonly RememberingNormalizer _normalizer = new(fixture.Normalizer);

    /// <summary>All cases of one receipt.</summary>
    /// <param name="number">Its number from 1.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<ShotsResult>> RunAsync(int number, CancellationToken cancellationToken)
    {
        var dice = Dice.For((seed * SeedsApart) + number, "shots");
        var (parts, overlap) = (dice.Between(2, 4), dice.Between(2, 6));
        var order = Order(number);
        var rendered = await renderer.RenderAsync(order, cancellationToken);
        var truth = JsonSerializer.SerializeToElement(rendered.Truth.Receipts[0], TruthNames);
        var shots = await renderer.RenderPartsAsync(order, parts, overlap, cancellationToken);
        var touching = await renderer.RenderPartsAsync(order with { Shot = 2 }, parts: 2, overlap: 0, cancellationToken);
        var foreign = await renderer.RenderPartsAsync(Order(number + (int)SeedsApart / 2), parts, overlap, cancellationToken);
        List<(ShotsCase Case, IReadOnlyList<byte[]> Files)> cases =
        [
            (ShotsCase.Whole, [rendered.Jpeg.ToArray()]),
            (ShotsCase.Overlapping, shots),
            (ShotsCase.Shuffled, [.. shots.Reverse()]),
            (ShotsCase.Touching, touching),
            (ShotsCase.Foreign, [.. shots.SkipLast(1), foreign[^1]]),
        ];
        if (parts > 2)
        {
            cases.Add((ShotsCase.Lacking, [shots[0], .. shots.Skip(2)]));
        }

        var results = new List<ShotsResult>();
        foreach (var (kind, files) in cases)
        {
            results.Add(await ReadAsync(number, kind, files, truth, cancellationToken));
        }

        return results;
    }

    private RenderOrder Order(int number)
    {
        var own = (seed * SeedsApart) + number;
        var dice = Dice.For(own, "order");
        var list = new ShoppingList(Chains.Warehouse, ReadingRun.Today.AddDays(-dice.Between(0, DaysBack)), [], []);
        return new($"shots-{number}", own, list, dice.Pick(Levels));
    }

    private async Task<ShotsResult> ReadAsync(int number, ShotsCase kind, IReadOnlyList<byte[]> files, JsonElement truth, CancellationToken cancellationToken)
    {
        var sent = ImageAlbum.Pack([.. files.Select(file => new ReceiptImage(file))]);
        var (reading, _) = await ReceiptPipeline.ReadAsync(sent, _normalizer, _reader, ReadingRun.Today, cancellationToken);
        if (reading.OnlyReceipt is not { } receipt)
        {
            return new(number, kind, IsJoined: false, ItemCounts.None, IsTotalRight: false);
        }

        var (values, items) = ReceiptScoring.Score(truth, receipt);
        return new(number, kind, IsJoined: true, items, values.Any(value => value is { Kind: "total", Outcome: ValueOutcome.Right }));
    }
}
