using System.Text;
using System.Text.Json;
using GiftDigi.Receipts.Worker.Tests.Working;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Commands;

public sealed class AuditCommandTests : IDisposable
{
    private readonly ReceiptsProgram _receipts = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_untouched_history_is_whole_and_its_head_can_be_held_against_it_later()
    {
        await _receipts.PublishCampaignAsync();
        await SubmitAsync(2);
        var head = (await _receipts.DoAsync("audit", "verify")).Trim().Split(' ')[^1];
        await SubmitAsync(3);

        var later = await _receipts.RunAsync("audit", "verify", "--head", head, "--at-least", "2");
        var other = await _receipts.RunAsync("audit", "verify", "--head", new string('a', 64));
        var more = await _receipts.RunAsync("audit", "verify", "--at-least", "4");

        later.ExitCode.ShouldBe(0, later.Output);
        later.Output.ShouldStartWith("whole: 3 records, head ");
        other.ExitCode.ShouldBe(1);
        other.Output.ShouldStartWith("broken: record 3: the record with the head that was given is not there");
        more.ExitCode.ShouldBe(1);
        more.Output.ShouldStartWith("broken: record 4: it is missing");
    }

    [Theory]
    [InlineData("UPDATE audit_records SET actor = 'nobody' WHERE sequence = 2", "broken: record 2 of entry ", "its content was changed")]
    [InlineData("DELETE FROM audit_records WHERE sequence = 3", "broken: record 3: ", "it is missing")]
    public async Task Tampering_is_found_and_the_place_named(string sql, string place, string fault)
    {
        await _receipts.PublishCampaignAsync();
        await SubmitAsync(3);
        _receipts.Query(
            "DROP TRIGGER audit_records_refuse_update; DROP TRIGGER audit_records_refuse_delete; " + sql);

        var run = await _receipts.RunAsync("audit", "verify");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldStartWith(place);
        run.Output.ShouldContain(fault);
    }

    [Fact]
    public async Task Verdicts_are_exported_for_spreadsheets_and_programs_and_each_explains_itself()
    {
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        var first = await _receipts.SubmitAsync("e1", sample.Image);
        await _receipts.SubmitAsync("e2", sample.Image);
        await _receipts.WorkAsync(entries: 2);

        var csv = await ExportAsync("csv");
        var json = JsonDocument.Parse(await _receipts.DoAsync("audit", "query", "--format", "jsonl", "--verdict", "approved")).RootElement;
        var none = await _receipts.RunAsync("audit", "query", "--to", "2020-01-01");
        var explained = await _receipts.RunAsync("explain", first);

        csv[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        var lines = Encoding.UTF8.GetString(csv).Split("\r\n");
        lines.Length.ShouldBe(4);
        lines[1].ShouldStartWith($"{first},{EntryDrive.Campaign},1,e1,");
        lines[2].ShouldContain(",rejected,already-used,");
        json.Text("entry").ShouldBe(first);
        json.GetProperty("products")[0].GetString().ShouldBe("anything");
        none.Error.ShouldEndWith("0 verdicts");
        explained.ExitCode.ShouldBe(0, explained.Error);
        explained.Lines.Count.ShouldBeLessThanOrEqualTo(40);
        explained.Lines.ShouldContain(line => line.StartsWith("Verdict   APPROVED on ", StringComparison.Ordinal));
        explained.Lines[^1].ShouldContain("issuance-queued by worker");
    }

    [Fact]
    public async Task An_entry_that_is_not_there_cannot_be_explained()
    {
        var run = await _receipts.RunAsync("explain", "01KBXPC0G0ABCDEFGHJKMNPQRS");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("There is no entry 01KBXPC0G0ABCDEFGHJKMNPQRS.");
    }

    [Fact]
    public async Task An_entry_whose_history_was_changed_beyond_reading_says_so()
    {
        await _receipts.PublishCampaignAsync();
        var entry = await _receipts.SubmitAsync("e1", Samples.OneClean().Image);
        _receipts.Query("DROP TRIGGER audit_records_refuse_update; UPDATE audit_records SET step = 'juggled'");

        var run = await _receipts.RunAsync("explain", entry);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("receipts audit verify");
    }

    public void Dispose() => _receipts.Dispose();

    private async Task SubmitAsync(int upTo)
    {
        for (var number = 1; number <= upTo; number++)
        {
            await _receipts.SubmitAsync($"e{number}", Samples.OneClean().Image);
        }
    }

    private async Task<byte[]> ExportAsync(string format)
    {
        var file = _receipts.PathOf("verdicts");
        var run = await _receipts.RunAsync("audit", "query", "--format", format, "--out", file);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldEndWith("2 verdicts");
        run.Output.ShouldBeEmpty();
        return await File.ReadAllBytesAsync(file, Token);
    }
}
