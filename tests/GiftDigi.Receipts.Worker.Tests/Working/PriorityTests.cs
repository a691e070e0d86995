using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Working;

/// <summary>Who goes first at the real worker.</summary>
public sealed class PriorityTests : IDisposable
{
    private readonly ReceiptsProgram _receipts = new();

    [Fact]
    public async Task An_entry_for_which_somebody_waits_is_read_before_a_batch_that_was_handed_in_earlier()
    {
        _receipts.Environment["RECEIPTS_Work__Concurrency"] = "1";
        var samples = Samples.Clean();
        await _receipts.PublishCampaignAsync();
        await _receipts.SubmitAsync("e1", samples[0].Image, samples[1].Image);
        var waited = await _receipts.SubmitAsync("e2", samples[0].Image);
        var taken = new List<string>();
        using var worker = _receipts.Start("work");
        worker.Listen(line =>
        {
            if (line.Contains(" taken in hand", StringComparison.Ordinal))
            {
                taken.Add(line);
            }
        });

        await worker.WaitForAsync(" concluded in ");

        taken[0].ShouldContain(waited);
        _receipts.Query("SELECT queue FROM messages ORDER BY id").ShouldBe(["batch-entries", "batch-entries", "entries"]);
    }

    [Fact]
    public async Task What_a_batch_leaves_dead_is_found_by_its_key_alone()
    {
        _receipts.Environment["RECEIPTS_Work__MaxAttempts"] = "1";
        await _receipts.PublishCampaignAsync();
        var entry = await _receipts.SubmitAsync("e1", Samples.Clean()[0].Image, Samples.Clean()[1].Image);
        _receipts.Query("DELETE FROM campaigns");

        await _receipts.WorkAsync(entries: 2);

        (await _receipts.DoAsync("deadletters", "show", entry)).ShouldContain("batch-entries");
        (await _receipts.RunAsync("deadletters", "show", entry, "--queue", "entries")).Error.ShouldContain("There is no such dead letter");
        (await _receipts.RunAsync("deadletters", "show", entry, "--queue", "others")).ExitCode.ShouldBe(2);
        (await _receipts.DoAsync("deadletters", "retry", entry, "--queue", "batch-entries", "--by", "m-1")).ShouldBe($"{entry}\tsent again\n");
    }

    public void Dispose() => _receipts.Dispose();
}
