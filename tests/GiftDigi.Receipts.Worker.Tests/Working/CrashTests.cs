using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Photographing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Working;

/// <summary>The worker is killed again and again, and nothing is lost and nothing is done twice.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Receipts = 100;
    private const int Kills = 20;

    /// <summary>More from one hand within an hour are screened out.</summary>
    private const int OfOneEntrant = 10;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(6);
    private readonly ReceiptsProgram _receipts = new();

    [Fact]
    public async Task Twenty_kills_during_a_hundred_receipts_leave_one_verdict_each_and_one_issuance_for_each_approved()
    {
        _receipts.Environment["RECEIPTS_Work__LeaseSeconds"] = "2";
        await SubmitRenderedAsync();
        var moments = new Random(20261121);

        for (var kill = 0; kill < Kills; kill++)
        {
            using var worker = _receipts.Start("work");
            worker.HasEndedWithin(Shortest + ((Longest - Shortest) * moments.NextDouble())).ShouldBeFalse();
            worker.Kill();
        }

        await FinishAsync();
        var entries = await _receipts.EntriesAsync();
        entries.Count.ShouldBe(Receipts);
        entries.ShouldAllBe(entry => entry.Text("verdict") != null);
        var approved = entries.Where(entry => entry.Text("verdict") == "approved").Select(entry => entry.Text("entry")).Order().OfType<string>().ToList();
        approved.Count.ShouldBeGreaterThan(Receipts / 4);
        _receipts.Query("SELECT max(delivery_count) > 1 FROM messages WHERE queue = 'batch-entries'").ShouldBe(["1"]);
        _receipts.Query("SELECT key FROM messages WHERE queue = 'issuances' ORDER BY key").ShouldBe(approved);
        _receipts.Query("SELECT entry_id FROM audit_records WHERE step = 'decided' ORDER BY entry_id").ShouldBe([.. entries.Select(entry => entry.Text("entry")).OfType<string>().Order()]);
    }

    private async Task SubmitRenderedAsync()
    {
        var folder = _receipts.PathOf("rendered");
        await using var renderer = await ReceiptRenderer.StartAsync();
        var options = new RenderOptions { Seed = 7, Count = Receipts, Level = PhotoLevel.Clean, Layout = "cafe" };
        var images = await renderer.RenderAllAsync(options, folder, progress: null, CancellationToken.None);
        await _receipts.PublishCampaignForAsync(images.Select(Samples.TruthOf));
        foreach (var (number, few) in images.Chunk(OfOneEntrant).Index())
        {
            await _receipts.SubmitAsync($"e{number}", few);
        }
    }

    private async Task FinishAsync()
    {
        using var worker = _receipts.Start("work");
        while (_receipts.Query("SELECT count(*) FROM messages WHERE queue = 'batch-entries' AND state NOT IN ('completed', 'dead')") is not ["0"])
        {
            worker.HasEndedWithin(TimeSpan.FromSeconds(1)).ShouldBeFalse();
        }
    }

    public void Dispose() => _receipts.Dispose();
}
