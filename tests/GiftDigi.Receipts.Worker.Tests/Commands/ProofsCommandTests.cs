using System.Text;
using GiftDigi.Receipts.Worker.Tests.Working;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Commands;

public sealed class ProofsCommandTests : IDisposable
{
    private const string Secret = "RECEIPTS_Proofs__Secret";
    private const string Code = "ABCD-1234-EFGH";
    private readonly ReceiptsProgram _receipts = new();

    [Fact]
    public async Task A_code_on_the_list_is_approved_once_and_a_slip_can_be_corrected()
    {
        await PublishAsync();
        _receipts.Environment[Secret] = new('s', 40);
        var list = await _receipts.WriteAsync("codes.txt", $"{Code}\nWXYZ-9876-QRST\n\nab\n");

        var imported = await _receipts.RunAsync("proofs", "import", "--campaign", EntryDrive.Campaign, "--proof", "serial", list);
        var first = await EnterAsync("e1", "abcd 1234 efgh");
        var again = await EnterAsync("e1", Code);
        var stranger = await EnterAsync("e2", Code);
        var slip = await EnterAsync("e3", "WXYZ-9876-QRSS");
        await _receipts.WorkAsync(entries: 3);
        var corrected = await _receipts.DoAsync("answer", Id(slip), "--entrant", "e3", "--with", "correction", "--proof", "serial=WXYZ-9876-QRST");
        await _receipts.WorkAsync(entries: 1);

        imported.ExitCode.ShouldBe(1);
        imported.Output.ShouldBe("2 new, 2 on the list, 1 lines not added\n");
        imported.Error.ShouldContain("codes.txt:4: not added: it is too short");
        again.ShouldBe($"{Id(first)}\treceived before\twithout a photo\n");
        var verdicts = (await _receipts.EntriesAsync()).ToDictionary(entry => entry.Text("entry")!, entry => (entry.Text("verdict"), string.Join(' ', entry.Reasons())));
        verdicts[Id(first)].ShouldBe(("approved", ""));
        verdicts[Id(stranger)].ShouldBe(("rejected", "already-used"));
        verdicts[Id(slip)].ShouldBe(("rejected", "invalid-proof"));
        verdicts[Id(corrected)].ShouldBe(("approved", ""));
        (await _receipts.DoAsync("explain", Id(slip))).ShouldContain("Numbers   serial …RSS");
        (await _receipts.DoAsync("explain", Id(slip))).ShouldContain("Entrant   can send the numbers again, corrected");
        await _receipts.DoAsync("replay", "--campaign", EntryDrive.Campaign);
        (await _receipts.DoAsync("proofs", "list")).ShouldContain("シリアルコード");
        foreach (var file in Directory.EnumerateFiles(_receipts.PathOf("database")))
        {
            (await File.ReadAllTextAsync(file, Encoding.Latin1, TestContext.Current.CancellationToken)).ShouldNotContain("ABCD1234EFGH", Case.Insensitive);
        }
    }

    [Fact]
    public async Task What_cannot_be_entered_says_what_to_do()
    {
        await PublishAsync();

        var withoutSecret = await SubmitAsync("--proof", $"serial={Code}");
        _receipts.Environment[Secret] = new('s', 40);
        var nothing = await SubmitAsync();
        var twice = await SubmitAsync("--proof", $"serial={Code}", "--proof", $"serial={Code}");
        var photo = await SubmitAsync("--proof", $"serial={Code}", Samples.OneClean().Image);
        var unlisted = await _receipts.RunAsync("proofs", "import", "--campaign", EntryDrive.Campaign, "--proof", "order", "codes.txt");
        await EnterAsync("e1", Code);
        _receipts.Environment[Secret] = new('t', 40);
        var otherSecret = await SubmitAsync("--proof", $"serial={Code}");

        new[] { withoutSecret, nothing, photo, unlisted, otherSecret }.ShouldAllBe(run => run.ExitCode == 1);
        withoutSecret.Error.ShouldContain("Set RECEIPTS_Proofs__Secret to 32 or more random characters");
        nothing.Error.ShouldContain("シリアルコード: it is missing; give it with --proof serial=NUMBER.");
        twice.ExitCode.ShouldBe(2);
        twice.Error.ShouldContain("The number 'serial' is given twice.");
        photo.Error.ShouldContain("asks for no photo");
        unlisted.Error.ShouldContain("no proof 'order' with a list");
        otherSecret.Error.ShouldContain("kept under another secret");
    }

    public void Dispose() => _receipts.Dispose();

    private static string Id(string line) => line.Split('\t')[0];

    private Task<string> EnterAsync(string entrant, string code) =>
        _receipts.DoAsync("submit", "--campaign", EntryDrive.Campaign, "--entrant", entrant, "--proof", $"serial={code}");

    private Task<ReceiptsProgram.Run> SubmitAsync(params string[] options) =>
        _receipts.RunAsync(["submit", "--campaign", EntryDrive.Campaign, "--entrant", "e1", .. options]);

    private async Task PublishAsync()
    {
        var file = await _receipts.WriteAsync("codes.json", $$"""
            {
              "id": "{{EntryDrive.Campaign}}", "version": 1, "name": "試験", "brand": "試験",
              "purchasePeriod": { "from": "2020-01-01", "to": "2099-12-31" },
              "participatingProducts": [{ "id": "anything", "name": "試験用の品" }],
              "receipt": false,
              "proofs": [{ "id": "serial", "kind": "serial-code", "name": "シリアルコード", "pattern": "[A-Z0-9]{12}", "list": true, "uses": 1 }],
              "prize": { "kind": "everyone", "name": "試験", "value": 100 },
              "law": { "leastPurchase": 1000 }
            }
            """);
        await _receipts.DoAsync("campaign", "publish", file);
    }
}
