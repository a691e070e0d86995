using System.Diagnostics;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Working;

/// <summary>The data folder on a disk of one megabyte, mounted in a namespace of its own.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly ReceiptsProgram _receipts = new();

    [Fact]
    public async Task A_photo_that_finds_no_room_is_refused_with_a_clear_line_and_can_be_sent_again_when_there_is_room()
    {
        var photo = await _receipts.WriteAsync("photo.jpg", (byte[])[.. Samples.Bytes(Samples.OneClean().Image), .. new byte[2 * 1024 * 1024]]);
        await _receipts.PublishCampaignAsync();
        var campaign = _receipts.PathOf("campaign.json");

        var run = await OnSmallDiskAsync($"""
            receipts campaign publish {campaign}
            receipts submit --campaign test-campaign --entrant e1 {photo}
            echo "exit $?"
            receipts entries --json | wc -l
            find $disk/images -type f | wc -l
            mount -o remount,size=64m $disk
            receipts submit --campaign test-campaign --entrant e1 {photo}
            receipts entries --json | wc -l
            """);

        run.Error.ShouldContain("receipts: ");
        run.Error.ShouldContain("No space left on device");
        run.Lines.Skip(1).Select(line => line.Split('\t')[^1].Trim()).ShouldBe(["exit 1", "0", "0", photo, "1"]);
    }

    private static async Task<ReceiptsProgram.Run> OnSmallDiskAsync(string script)
    {
        var isPossible = await RunAsync(["true"]);
        Assert.SkipUnless(isPossible.ExitCode == 0, $"This machine lets nobody mount a small disk: {isPossible.Error}");
        var disk = Directory.CreateTempSubdirectory("receipts-disk-");
        var program = Path.Combine(AppContext.BaseDirectory, "receipts");
        var run = await RunAsync(["bash", "-c", $$"""
            disk={{disk.FullName}}
            mount -t tmpfs -o size=1m tmpfs $disk
            receipts() { "{{program}}" "$@" --data $disk; }
            {{script}}
            """]);
        disk.Delete(recursive: true);
        return run;
    }

    /// <summary>Runs a command where it may mount what nobody else sees.</summary>
    private static async Task<ReceiptsProgram.Run> RunAsync(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo("unshare", ["--mount", "--map-root-user", .. command])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return new(process.ExitCode, await output, await error);
    }

    public void Dispose() => _receipts.Dispose();
}
