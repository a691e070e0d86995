using System.Globalization;
using GiftDigi.Receipts.Adapters.Onnx;
using GiftDigi.Receipts.Benchmarks.Verdicts;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Matching;

namespace GiftDigi.Receipts.Benchmarks.Capacity;

/// <summary>The processor time of each stage of a reading, of this whole process: however busy the machine, it says what a stage costs.</summary>
internal sealed class StageCosts
{
    private readonly Dictionary<string, TimeSpan> _spent = new(StringComparer.Ordinal);
    private readonly List<double> _photos = [];

    /// <summary>Reads all photos of a folder, the first one once before.</summary>
    public static async Task<StageCosts> MeasureAsync(DirectoryInfo folder)
    {
        await using var fixture = new ReaderFixture();
        using var reader = new OnnxReader(new(), TimeProvider.System);
        var files = folder.EnumerateFiles("*.jpg").Select(file => file.FullName).Order(StringComparer.Ordinal).ToList();
        await new StageCosts().ReadAsync(fixture, reader, files[0]);
        var costs = new StageCosts();
        foreach (var file in files)
        {
            await costs.ReadAsync(fixture, reader, file);
        }

        return costs;
    }

    public override string ToString() => string.Join('\n', [
        .. _spent.Select(stage => Line(stage.Key, stage.Value.TotalSeconds / _photos.Count)),
        Line($"in all, {_photos.Count} photos", _photos.Average()),
        "seconds of each\t" + string.Join(' ', _photos.Order().Select(photo => photo.ToString("0.00", CultureInfo.InvariantCulture))),
    ]);

    private static string Line(string stage, double seconds) => string.Create(CultureInfo.InvariantCulture, $"{stage}\t{seconds * 1000:0.0} ms of processor time");

    /// <summary>Lines are found twice, for it is told alone what that costs: once is taken off again.</summary>
    private async Task ReadAsync(ReaderFixture fixture, OnnxReader reader, string file)
    {
        var before = _spent.Values.Sum(spent => spent.TotalSeconds);
        var image = new ReceiptImage(await File.ReadAllBytesAsync(file));
        var normalized = await SpendAsync("decode and normalise", () => fixture.NormalizeAsync(file));
        if (normalized is null)
        {
            return;
        }

        var start = Environment.CpuUsage.TotalTime;
        _ = reader.Find(normalized.Pixels, CancellationToken.None);
        var finding = Environment.CpuUsage.TotalTime - start;
        Add("find lines", finding);
        start = Environment.CpuUsage.TotalTime;
        var pages = await reader.ReadAsync(normalized, CancellationToken.None);
        Add("read lines", Environment.CpuUsage.TotalTime - start - finding);
        var known = new ReadBefore(normalized, pages, reader.Version);
        var (reading, _) = await SpendAsync(
            "parse, hide and blacken",
            () => ReceiptPipeline.ReadAsync(image, known, known, Accuracy.ReadingRun.Today, CancellationToken.None));
        _ = await SpendAsync("screen", () => Task.FromResult(fixture.Screening.Look(image, normalized, reading)));
        if (reading.OnlyReceipt is { } receipt)
        {
            var campaign = SampleCampaigns.All[0];
            _ = await SpendAsync("match", () => Task.FromResult(new ProductMatcher(campaign.ParticipatingProducts, campaign.Brand).Match(receipt)));
        }

        _photos.Add(_spent.Values.Sum(spent => spent.TotalSeconds) - before);
    }

    private async Task<T> SpendAsync<T>(string stage, Func<Task<T>> work)
    {
        var start = Environment.CpuUsage.TotalTime;
        var result = await work();
        Add(stage, Environment.CpuUsage.TotalTime - start);
        return result;
    }

    private void Add(string stage, TimeSpan spent) => _spent[stage] = _spent.GetValueOrDefault(stage) + spent;
}
