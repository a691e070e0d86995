using GiftDigi.Receipts.Worker.Tests.Working;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Commands;

public sealed class LoadCommandTests : IDisposable
{
    private readonly ReceiptsProgram _receipts = new();

    public LoadCommandTests() => _receipts.Environment["RECEIPTS_Web__Address"] = "http://127.0.0.1:0";

    [Fact]
    public async Task Photos_are_entered_through_the_pages_decided_and_accounted_for()
    {
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        await _receipts.WriteAsync("photos/one.jpg", Samples.Bytes(sample.Image));
        using var serving = _receipts.Start("serve");

        var run = await _receipts.RunAsync(
            "load", _receipts.PathOf("photos"), "--campaign", EntryDrive.Campaign, "--to", await AddressOfAsync(serving), "--entrants", "3", "--rate", "2", "--seconds", "3", "--seed", "2");

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        var entries = await _receipts.EntriesAsync();
        entries.Count.ShouldBeGreaterThan(1);
        entries.ShouldAllBe(entry => entry.Text("verdict") != null);
        run.Lines.ShouldContain($"promised\t{entries.Count}");
        run.Lines.ShouldContain($"entries\t{entries.Count}");
        run.Lines.ShouldContain("differences\t0: 0 lost, 0 double");
    }

    [Fact]
    public async Task What_is_refused_is_told_with_its_status_and_what_is_not_decided_in_time_is_a_difference()
    {
        _receipts.Environment["RECEIPTS_Web__SentPerEntrant"] = "1";
        await _receipts.PublishCampaignAsync();
        await _receipts.WriteAsync("photos/one.jpg", Samples.Bytes(Samples.OneClean().Image));
        using var serving = _receipts.Start("web");

        var run = await _receipts.RunAsync(
            "load", _receipts.PathOf("photos"), "--campaign", EntryDrive.Campaign, "--to", await AddressOfAsync(serving), "--entrants", "1", "--rate", "3", "--seconds", "2", "--patience", "1");

        run.ExitCode.ShouldBe(1);
        var entry = (await _receipts.EntriesAsync()).ShouldHaveSingleItem().Text("entry");
        run.Lines.ShouldContain("promised\t1");
        run.Output.ShouldContain(" times: 429 TooManyRequests");
        run.Lines.ShouldContain($"\tEntry {entry} has no verdict.");
    }

    [Theory]
    [InlineData("--rate", "-1")]
    [InlineData("--entrants", "0")]
    [InlineData("--pattern", "waves")]
    public async Task An_option_that_makes_no_sense_is_refused(string option, string value)
    {
        var run = await _receipts.RunAsync("load", _receipts.Data, "--campaign", EntryDrive.Campaign, "--to", "http://127.0.0.1:1", option, value);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(value);
    }

    [Fact]
    public async Task A_folder_without_photos_is_named()
    {
        var run = await _receipts.RunAsync("load", _receipts.PathOf("nothing"), "--campaign", EntryDrive.Campaign, "--to", "http://127.0.0.1:1");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldStartWith("receipts: There is no photo ");
    }

    public void Dispose() => _receipts.Dispose();

    private static async Task<string> AddressOfAsync(ReceiptsProgram.Running serving)
    {
        const string served = "Pages are served at ";
        var line = await serving.WaitForAsync(served);
        return line[(line.IndexOf(served, StringComparison.Ordinal) + served.Length)..];
    }
}
