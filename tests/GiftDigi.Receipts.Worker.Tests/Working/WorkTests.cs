using GiftDigi.Receipts.Adapters.Leptonica;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Working;

public sealed class WorkTests : IDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);
    private readonly ReceiptsProgram _receipts = new();

    [Fact]
    public async Task A_qualifying_receipt_is_approved_and_its_issuance_queued()
    {
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        await _receipts.SubmitAsync("e1", sample.Image);

        await _receipts.WorkAsync(entries: 1);

        var entry = (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
        entry.Text("verdict").ShouldBe("approved", entry.GetRawText());
        entry.Text("issuance").ShouldBe("queued");
        (await _receipts.EntriesAsync("--verdict", "rejected")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_photo_of_the_same_entrant_is_one_entry_and_of_another_is_refused()
    {
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);

        var first = await _receipts.SubmitAsync("e1", sample.Image);
        var again = await _receipts.SubmitAsync("e1", sample.Image);
        var other = await _receipts.SubmitAsync("e2", sample.Image);
        await _receipts.WorkAsync(entries: 2);

        again.ShouldBe(first);
        var entries = (await _receipts.EntriesAsync()).ToDictionary(entry => entry.Text("entry")!);
        entries.Count.ShouldBe(2);
        entries[first].Text("verdict").ShouldBe("approved", entries[first].GetRawText());
        entries[other].Text("verdict").ShouldBe("rejected");
        entries[other].Reasons().ShouldBe(["already-used"]);
    }

    [Fact]
    public async Task The_photo_of_an_entry_is_kept_as_it_may_be_shown_with_what_is_personal_black()
    {
        await _receipts.PublishCampaignAsync();
        var image = Samples.OneOf("points");
        var entry = await _receipts.SubmitAsync("e1", image);

        await _receipts.WorkAsync(entries: 1);

        var shown = Directory.EnumerateFiles(_receipts.PathOf("shown"), entry, SearchOption.AllDirectories).ShouldHaveSingleItem();
        HasBlackBox(Samples.Bytes(shown)).ShouldBeTrue();
        HasBlackBox(Samples.Bytes(image)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_upload_becomes_an_entry_and_leaves_the_uploads()
    {
        await _receipts.PublishCampaignAsync();
        var upload = await _receipts.WriteAsync($"uploads/{EntryDrive.Campaign}/e7/photo.jpg", Samples.Bytes(Samples.OneClean().Image));

        await _receipts.WorkAsync(entries: 1);

        (await _receipts.EntriesAsync()).ShouldHaveSingleItem().Text("entrant").ShouldBe("e7");
        File.Exists(upload).ShouldBeFalse();
    }

    [Theory]
    [InlineData("text")]
    [InlineData("truncated")]
    [InlineData("huge")]
    public async Task An_upload_that_is_no_image_is_kept_and_answered(string kind)
    {
        await _receipts.PublishCampaignAsync();
        await _receipts.WriteAsync($"uploads/{EntryDrive.Campaign}/e7/photo.jpg", BadImages.Make(kind));

        await _receipts.WorkAsync(entries: 1);

        var entry = (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
        entry.Text("verdict").ShouldBe("rejected");
        entry.Reasons().ShouldContain("unreadable-image");
        Directory.EnumerateFiles(_receipts.PathOf("images"), "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("no-such-campaign/e7/photo.jpg")]
    [InlineData("test-campaign/田中/photo.jpg")]
    public async Task An_upload_that_can_be_no_entry_is_kept_aside_with_the_cause(string path)
    {
        await _receipts.PublishCampaignAsync();
        var upload = await _receipts.WriteAsync($"uploads/{path}", Samples.Bytes(Samples.OneClean().Image));
        using var worker = _receipts.Start("work");

        await worker.WaitForAsync("An upload was set aside");

        File.Exists(upload).ShouldBeFalse();
        var kept = Directory.GetFiles(_receipts.PathOf("setaside"), "*", SearchOption.AllDirectories);
        kept.Length.ShouldBe(2);
        kept.ShouldContain(file => file.EndsWith(".cause.txt", StringComparison.Ordinal));
        (await _receipts.EntriesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_picture_of_something_else_is_no_receipt()
    {
        await _receipts.PublishCampaignAsync();
        var file = await _receipts.WriteAsync("cat.png", BadImages.Make("cat"));
        await _receipts.SubmitAsync("e1", file);

        await _receipts.WorkAsync(entries: 1);

        var entry = (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
        entry.Text("verdict").ShouldBe("rejected", entry.GetRawText());
        entry.Reasons().ShouldBe(["not-a-receipt"]);
    }

    [Fact]
    public async Task An_image_that_vanishes_refers_the_entry_to_a_person()
    {
        await _receipts.PublishCampaignAsync();
        await _receipts.SubmitAsync("e1", Samples.OneClean().Image);
        Directory.Delete(_receipts.PathOf("images"), recursive: true);

        await _receipts.WorkAsync(entries: 1);

        var entry = (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
        entry.Text("verdict").ShouldBe("referred");
        entry.Reasons().ShouldContain("image-missing");
    }

    [Fact]
    public async Task A_worker_told_to_stop_ends_in_time_and_the_entry_in_hand_is_not_lost()
    {
        _receipts.Environment["RECEIPTS_Work__GraceSeconds"] = "0";
        _receipts.Environment["RECEIPTS_Work__LeaseSeconds"] = "600";
        await _receipts.PublishCampaignAsync();
        await _receipts.SubmitAsync("e1", Samples.OneClean().Image);
        using (var worker = _receipts.Start("work"))
        {
            await worker.WaitForAsync(" taken in hand");
            worker.Terminate();

            worker.HasEndedWithin(StopLimit).ShouldBeTrue();
            (await worker.EndAsync()).ExitCode.ShouldBe(0);
        }

        await _receipts.WorkAsync(entries: 1);

        (await _receipts.EntriesAsync()).ShouldHaveSingleItem().Text("verdict").ShouldNotBeNull();
    }

    [Fact]
    public async Task An_entry_that_fails_each_time_is_referred_and_its_message_is_a_dead_letter()
    {
        _receipts.Environment["RECEIPTS_Work__MaxAttempts"] = "2";
        await _receipts.PublishCampaignAsync();
        await _receipts.SubmitAsync("e1", Samples.OneClean().Image);
        _receipts.Query("DELETE FROM campaigns");

        await _receipts.WorkAsync(entries: 1);

        var entry = (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
        entry.Text("verdict").ShouldBe("referred");
        entry.Reasons().ShouldBe(["not-processed"]);
        _receipts.Query("SELECT cause FROM messages WHERE state = 'dead'").ShouldBe(["InvalidOperationException"]);
        _receipts.Query("SELECT step FROM audit_records ORDER BY sequence").ShouldBe(["received", "failed", "failed", "decided"]);
    }

    [Fact]
    public async Task An_entry_with_which_the_worker_dies_each_time_is_referred_and_the_queue_goes_on()
    {
        _receipts.Environment["RECEIPTS_Work__MaxAttempts"] = "1";
        await _receipts.PublishCampaignAsync();
        await _receipts.SubmitAsync("e1", Samples.OneClean().Image);
        _receipts.Environment["RECEIPTS_Work__LeaseSeconds"] = "2";
        using (var worker = _receipts.Start("work"))
        {
            await worker.WaitForAsync(" taken in hand");
            worker.Kill();
        }

        // Of the second entry no lease may end, however slow the machine: with one attempt, that would be a death too.
        _receipts.Environment["RECEIPTS_Work__LeaseSeconds"] = "600";
        await _receipts.SubmitAsync("e2", Samples.Clean()[1].Image);
        await _receipts.WorkAsync(entries: 2);

        var entries = await _receipts.EntriesAsync();
        entries[0].Reasons().ShouldBe(["not-processed"]);
        entries[1].Reasons().ShouldNotContain("not-processed");
        _receipts.Query("SELECT cause FROM messages WHERE state = 'dead'").ShouldBe(["The worker died each time."]);
    }

    [Fact]
    public async Task A_message_of_a_decided_entry_that_comes_again_is_done_however_often_it_came()
    {
        await _receipts.PublishCampaignAsync();
        var entry = await _receipts.SubmitAsync("e1", Samples.OneClean().Image);
        await _receipts.WorkAsync(entries: 1);
        _receipts.Query("UPDATE messages SET state = 'waiting', body = '{}', delivery_count = 20, ended_at = NULL, due_at = enqueued_at WHERE queue = 'entries'");

        using var worker = _receipts.Start("work");
        await worker.WaitForAsync($"Entry {entry} has its verdict already");
        worker.Terminate();
        await worker.EndAsync();

        _receipts.Query("SELECT state FROM messages WHERE queue = 'entries'").ShouldBe(["completed"]);
        _receipts.Query("SELECT step FROM audit_records WHERE step = 'failed'").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_step_leaves_an_audit_record()
    {
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        await _receipts.SubmitAsync("e1", sample.Image);

        await _receipts.WorkAsync(entries: 1);

        _receipts.Query("SELECT step FROM audit_records ORDER BY sequence").ShouldBe(["received", "read", "decided", "issuance-queued"]);
        _receipts.Query("SELECT DISTINCT rules_version FROM audit_records WHERE step = 'decided'").ShouldHaveSingleItem().ShouldStartWith("rules-7");
    }

    public void Dispose() => _receipts.Dispose();

    /// <summary>Whether some place of the size of a few printed digits is black all over, as no print is.</summary>
    private static bool HasBlackBox(byte[] file)
    {
        const int Width = 40;
        const int Height = 10;
        const int Black = 24;
        var pixels = LeptonicaCodec.Decode(file);
        var runs = new int[pixels.Size.Width];
        for (var y = 0; y < pixels.Size.Height; y++)
        {
            var wide = 0;
            for (var x = 0; x < pixels.Size.Width; x++)
            {
                runs[x] = pixels.Values[((y * pixels.Size.Width) + x) * 3] < Black ? runs[x] + 1 : 0;
                wide = runs[x] >= Height ? wide + 1 : 0;
                if (wide >= Width)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
