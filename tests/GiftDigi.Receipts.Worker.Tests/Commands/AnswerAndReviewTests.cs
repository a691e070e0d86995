using System.Text.Json;
using GiftDigi.Receipts.Worker.Tests.Working;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Commands;

public sealed class AnswerAndReviewTests : IDisposable
{
    private readonly ReceiptsProgram _receipts = new();

    [Fact]
    public async Task A_rejection_is_objected_to_and_a_person_decides_once()
    {
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignAsync("売っていない品");
        var rejected = await _receipts.SubmitAsync("e1", sample.Image);
        await _receipts.WorkAsync(entries: 1);

        var retake = await AnswerAsync(rejected, "e1", "retake", "--photo", sample.Image);
        var stranger = await AnswerAsync(rejected, "e2", "appeal", "--word", "対象の品です");
        var empty = await AnswerAsync(rejected, "e1", "appeal");
        var appeal = await AnswerAsync(rejected, "e1", "appeal", "--word", "対象の品です 090-1234-5678");
        var again = await AnswerAsync(rejected, "e1", "appeal", "--word", "対象の品です 090-1234-5678");
        var other = await AnswerAsync(rejected, "e1", "appeal", "--word", "もう一度お願いします");
        await _receipts.WorkAsync(entries: 1);

        (retake.ExitCode, stranger.ExitCode, empty.ExitCode, other.ExitCode).ShouldBe((1, 1, 1, 1));
        retake.Error.ShouldContain("would settle nothing");
        stranger.Error.ShouldContain("no such entry");
        other.Error.ShouldContain("answered before");
        var id = appeal.Output.Split('\t')[0];
        again.Output.ShouldBe($"{id}\treceived before\n");
        (await _receipts.DoAsync("review", "list")).ShouldContain(id);
        (await _receipts.DoAsync("explain", id)).ShouldContain($"Answers   entry {rejected} (appeal: 対象の品です *************)");
        await ReviewAsync(id, rejected);
    }

    public void Dispose() => _receipts.Dispose();

    private async Task ReviewAsync(string appeal, string rejected)
    {
        var program = await _receipts.RunAsync("review", "decide", rejected, "--by", "r1");
        var approved = await _receipts.RunAsync("review", "decide", appeal, "--by", "r1", "--item", "ﾃｽﾄ=anything");
        var twice = await _receipts.RunAsync("review", "decide", appeal, "--by", "r2", "--reject", "below-minimum");
        var listed = await _receipts.DoAsync("review", "list");
        var exported = JsonDocument.Parse(await _receipts.DoAsync("audit", "query", "--format", "jsonl", "--reviewer", "r1")).RootElement;
        var nobody = await _receipts.RunAsync("audit", "query", "--reviewer", "r2");

        program.Error.ShouldContain("not with a person");
        approved.Output.Trim().ShouldBe("approved");
        twice.Error.ShouldContain("a person decided it before");
        listed.ShouldNotContain(appeal);
        (exported.Text("entry"), exported.Text("verdict"), exported.Text("review")).ShouldBe((appeal, "referred", "approved"));
        nobody.Error.ShouldEndWith("0 verdicts");
        (await _receipts.DoAsync("explain", appeal)).ShouldContain("Review    APPROVED by r1 on ");
        _receipts.Query("SELECT \"key\" FROM messages WHERE queue = 'issuances'").ShouldBe([appeal]);
        (await _receipts.DoAsync("audit", "verify")).ShouldStartWith("whole: ");
        (await _receipts.DoAsync("alias", "list", "--campaign", EntryDrive.Campaign)).ShouldContain("ﾃｽﾄ");
        (await _receipts.DoAsync("alias", "accept", "--campaign", EntryDrive.Campaign, "--product", "anything", "--name", "ﾃｽﾄ", "--by", "m1")).ShouldContain("version 2 published");
        (await _receipts.DoAsync("alias", "list", "--campaign", EntryDrive.Campaign)).ShouldNotContain("ﾃｽﾄ");
    }

    private Task<ReceiptsProgram.Run> AnswerAsync(string entry, string entrant, string with, params string[] options) =>
        _receipts.RunAsync(["answer", entry, "--entrant", entrant, "--with", with, .. options]);
}
