using GiftDigi.Receipts.Worker.Tests.Working;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Commands;

public sealed class DeadLettersCommandTests : IDisposable
{
    private readonly ReceiptsProgram _receipts = new();

    [Fact]
    public async Task A_dead_letter_is_listed_shown_sent_again_and_dropped_and_the_history_tells_who_did_it()
    {
        var entry = await SubmitAsync();
        Die(entry, "IOException");

        var listed = await _receipts.DoAsync("deadletters", "list");
        var shown = await _receipts.DoAsync("deadletters", "show", entry);
        var retried = await _receipts.DoAsync("deadletters", "retry", entry, "--by", "m-1");

        listed.ShouldContain(entry);
        listed.ShouldContain("IOException");
        shown.ShouldContain("Attempts  5");
        shown.ShouldContain($"receipts explain {entry}");
        retried.ShouldBe($"{entry}\tsent again\n");
        _receipts.Query("SELECT state || ' ' || delivery_count || ' ' || length(body) FROM messages").ShouldHaveSingleItem().ShouldStartWith("waiting 0 ");
        (await _receipts.DoAsync("deadletters", "list")).ShouldNotContain(entry);

        Die(entry, "IOException");
        var dropped = await _receipts.DoAsync("deadletters", "drop", entry, "--by", "m-2", "--cause", "entered again by hand");

        dropped.ShouldBe($"{entry}\tdropped\n");
        _receipts.Query("SELECT state FROM messages").ShouldBe(["completed"]);
        _receipts.Query("SELECT step || ' ' || actor || ' ' || details FROM audit_records WHERE step LIKE 'dead%' ORDER BY sequence").ShouldBe(
        [
            """dead-letter-retried m-1 {"queue":"entries","attempts":5,"cause":null}""",
            """dead-letter-dropped m-2 {"queue":"entries","attempts":5,"cause":"entered again by hand"}""",
        ]);
        (await _receipts.DoAsync("audit", "verify")).ShouldStartWith("whole:");
        (await _receipts.DoAsync("explain", entry)).ShouldContain("dead-letter-dropped by m-2");
    }

    [Fact]
    public async Task What_cannot_be_done_is_said()
    {
        var entry = await SubmitAsync();

        var alive = await _receipts.RunAsync("deadletters", "retry", entry, "--by", "m-1");
        var unknown = await _receipts.RunAsync("deadletters", "show", "nothing");
        var otherQueue = await _receipts.RunAsync("deadletters", "show", entry, "--queue", "issuances");
        var nobody = await _receipts.RunAsync("deadletters", "drop", entry, "--cause", "why");
        var noCause = await _receipts.RunAsync("deadletters", "drop", entry, "--by", "m-1", "--cause", " ");

        new[] { alive, unknown, otherQueue }.ShouldAllBe(run => run.ExitCode == 1 && run.Error.Contains("There is no such dead letter."));
        nobody.ExitCode.ShouldBe(2);
        noCause.ExitCode.ShouldBe(2);
        noCause.Error.ShouldContain("--cause is not 1 to 200 characters.");
        _receipts.Query("SELECT step FROM audit_records WHERE step LIKE 'dead%'").ShouldBeEmpty();
    }

    public void Dispose() => _receipts.Dispose();

    private async Task<string> SubmitAsync()
    {
        await _receipts.PublishCampaignAsync();
        return await _receipts.SubmitAsync("e1", Samples.OneClean().Image);
    }

    /// <summary>As the worker leaves it after its last attempt.</summary>
    private void Die(string entry, string cause) => _receipts.Query(
        $"UPDATE messages SET state = 'dead', delivery_count = 5, cause = '{cause}', ended_at = enqueued_at WHERE queue = 'entries' AND \"key\" = '{entry}'");
}
