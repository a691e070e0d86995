using System.Text.Json;
using GiftDigi.Receipts.Worker.Tests.Working;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Commands;

public sealed class ReplayCommandTests : IDisposable
{
    private readonly ReceiptsProgram _receipts = new();

    [Fact]
    public async Task Entries_are_replayed_under_their_own_terms_and_under_others()
    {
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        var first = await _receipts.SubmitAsync("e1", sample.Image);
        var second = await _receipts.SubmitAsync("e2", sample.Image);
        await _receipts.WorkAsync(entries: 2);
        var stricter = await _receipts.WriteAsync(
            "stricter.json",
            (await File.ReadAllTextAsync(_receipts.PathOf("campaign.json"), TestContext.Current.CancellationToken))
                .Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)
                .Replace("\"minimumQuantity\": 1", "\"minimumQuantity\": 999", StringComparison.Ordinal));

        var proof = await _receipts.RunAsync("replay", "--campaign", EntryDrive.Campaign);
        var changed = await _receipts.RunAsync("replay", "--campaign", stricter);
        var one = await _receipts.RunAsync("replay", "--campaign", stricter, "--entries", second, "--json");
        var entries = await _receipts.EntriesAsync();

        proof.ExitCode.ShouldBe(0, proof.Error);
        proof.Error.ShouldEndWith("2 replayed, 0 with another answer or reason, 2 identical to the last byte");
        changed.ExitCode.ShouldBe(0, changed.Error);
        changed.Error.ShouldEndWith("2 replayed, 2 with another answer or reason, 0 identical to the last byte");
        changed.Output.ShouldContain(first);
        changed.Output.ShouldContain("below-minimum");
        var line = JsonDocument.Parse(one.Lines.ShouldHaveSingleItem()).RootElement;
        line.Text("entry").ShouldBe(second);
        line.Text("before").ShouldBe("rejected");
        line.GetProperty("reasonsAfter").EnumerateArray().Select(reason => reason.GetString()).ShouldContain("below-minimum");
        entries.Select(entry => entry.Text("verdict")).ShouldBe(["approved", "rejected"]);
    }

    [Theory]
    [InlineData("no-such-campaign", "neither a file nor the id of a published campaign")]
    [InlineData("../nothing.json", "neither a file nor the id of a published campaign")]
    public async Task Terms_that_are_not_there_are_named(string campaign, string message)
    {
        var run = await _receipts.RunAsync("replay", "--campaign", campaign);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public async Task A_campaign_file_with_a_mistake_replays_nothing()
    {
        var file = await _receipts.WriteAsync("wrong.json", "{ \"id\": 5 }");

        var run = await _receipts.RunAsync("replay", "--campaign", file);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("wrong.json:1: id:");
    }

    public void Dispose() => _receipts.Dispose();
}
