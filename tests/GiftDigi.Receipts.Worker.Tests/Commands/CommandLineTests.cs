using System.Text;
using GiftDigi.Receipts.Worker.Tests.Working;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly ReceiptsProgram _receipts = new();

    [Fact]
    public async Task Help_names_every_command()
    {
        var run = await _receipts.RunAsync("--help");

        run.ExitCode.ShouldBe(0);
        foreach (var command in new[] { "read", "work", "submit", "entries", "explain", "audit", "campaign", "migrate", "demo" })
        {
            run.Output.ShouldContain($"  {command}");
        }
    }

    [Theory]
    [InlineData("juggle")]
    [InlineData("read")]
    [InlineData("submit", "a.jpg")]
    [InlineData("submit", "--campaign", "Not An Id", "--entrant", "e1", "a.jpg")]
    [InlineData("submit", "--campaign", "spring", "--entrant", "../e1", "a.jpg")]
    [InlineData("entries", "--verdict", "maybe")]
    [InlineData("entries", "--campaign", "Not An Id")]
    [InlineData("campaign", "check")]
    [InlineData("explain")]
    [InlineData("explain", "e1")]
    [InlineData("audit")]
    [InlineData("audit", "verify", "--head", "abc")]
    [InlineData("audit", "verify", "--at-least", "-1")]
    [InlineData("audit", "query", "--reason", "bad-luck")]
    [InlineData("audit", "query", "--from", "1.11.2026")]
    [InlineData("audit", "query", "--format", "xlsx")]
    [InlineData("audit", "query", "--entrant", "../e1")]
    [InlineData("campaign", "publish", "--accept-warnings", " ", "a.json")]
    public async Task Wrong_arguments_end_with_2_and_say_what_is_wrong(params string[] arguments)
    {
        var run = await _receipts.RunAsync(arguments);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("receipts: ");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Submitting_for_an_unknown_campaign_says_what_to_do()
    {
        var run = await _receipts.RunAsync("submit", "--campaign", "nowhere", "--entrant", "e1", "a.jpg");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("receipts campaign publish");
    }

    [Fact]
    public async Task Submitting_names_each_file_that_cannot_be_entered_and_enters_the_others()
    {
        await _receipts.PublishCampaignAsync();
        var empty = await _receipts.WriteAsync("empty.jpg", "");
        var large = await _receipts.WriteAsync("large.jpg", new byte[(20 * 1024 * 1024) + 1]);

        var run = await _receipts.RunAsync(
            "submit", "--campaign", EntryDrive.Campaign, "--entrant", "e1", empty, large, _receipts.PathOf("gone.jpg"), Samples.OneClean().Image);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain($"{empty}: The file is empty");
        run.Error.ShouldContain($"{large}: The file is too large");
        run.Error.ShouldContain("gone.jpg: There is no such file");
        run.Lines.ShouldHaveSingleItem().ShouldContain("\treceived\t");
        (await _receipts.EntriesAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_setting_out_of_range_stops_the_worker_with_one_clear_line()
    {
        _receipts.Environment["RECEIPTS_Work__Concurrency"] = "0";

        var run = await _receipts.RunAsync("work");

        run.ExitCode.ShouldBe(1);
        run.Error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("Concurrency");
    }

    [Fact]
    public async Task The_campaigns_of_the_samples_pass_the_check()
    {
        var run = await _receipts.RunAsync(["campaign", "check", .. Samples.Campaigns()]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines.Count(line => line.EndsWith("no mistakes", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task A_bad_campaign_file_is_named_with_every_mistake_and_its_line()
    {
        var file = await _receipts.WriteAsync("bad.json", "{\n  \"id\": \"spring\",\n  \"version\": 0,\n  \"nmae\": \"x\"\n}\n");

        var run = await _receipts.RunAsync("campaign", "check", file);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain($"{file}:3: version: ");
        run.Error.ShouldContain($"{file}:4: nmae: ");
    }

    [Fact]
    public async Task Other_terms_under_a_published_version_are_refused()
    {
        var original = Samples.Bytes(Samples.Campaigns()[0]);
        var first = await _receipts.WriteAsync("first.json", original);
        var second = await _receipts.WriteAsync("second.json", (byte[])[.. original, (byte)'\n']);

        var published = await _receipts.RunAsync("campaign", "publish", first);
        var again = await _receipts.RunAsync("campaign", "publish", first);
        var changed = await _receipts.RunAsync("campaign", "publish", second);

        published.ExitCode.ShouldBe(0, published.Error);
        again.Output.ShouldContain("was published before");
        changed.ExitCode.ShouldBe(1);
        changed.Error.ShouldContain("Raise \"version\"");
    }

    [Fact]
    public async Task A_campaign_that_may_not_be_lawful_is_published_when_a_person_accepts_that()
    {
        var lawful = Encoding.UTF8.GetString(Samples.Bytes(Samples.Campaigns().Single(file => file.Contains("asatsumi", StringComparison.Ordinal))));
        var file = await _receipts.WriteAsync("dear.json", lawful.Replace("\"value\": 200", "\"value\": 201", StringComparison.Ordinal));

        var check = await _receipts.RunAsync("campaign", "check", file);
        var refused = await _receipts.RunAsync("campaign", "publish", file);
        var accepted = await _receipts.RunAsync("campaign", "publish", "--accept-warnings", "柚木 はな", file);
        var list = await _receipts.RunAsync("campaign", "list");

        check.ExitCode.ShouldBe(0);
        check.Output.ShouldContain("no mistakes, 1 warning");
        check.Error.ShouldContain($"{file}: warning: 総付景品: a prize of ¥201 is above the limit of ¥200");
        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain("--accept-warnings NAME");
        accepted.ExitCode.ShouldBe(0, accepted.Error);
        list.Output.ShouldContain("柚木 はな");
    }

    public void Dispose() => _receipts.Dispose();
}
