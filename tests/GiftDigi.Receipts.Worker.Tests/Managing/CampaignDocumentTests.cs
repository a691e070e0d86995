using GiftDigi.Receipts.Worker.Managing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Managing;

public sealed class CampaignDocumentTests
{
    [Fact]
    public async Task What_the_fields_show_and_nobody_changes_is_written_back_as_it_was()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Samples, "campaigns"), "*-2026.json"))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            var document = CampaignDocument.TryParse(text).ShouldNotBeNull();

            foreach (var field in DraftFields.Of(document).SelectMany(section => section.Fields))
            {
                document.Write(field, document.Read(field));
            }

            document.Prune();
            document.ToString().ShouldBe(CampaignDocument.TryParse(text)!.ToString());
        }
    }

    [Theory]
    [InlineData("name", DraftFieldKind.Text, "新", """{"name":"新","x":{"y":[1.50]}}""")]
    [InlineData("x.z", DraftFieldKind.Number, "12", """{"name":"旧","x":{"y":[1.50],"z":12}}""")]
    [InlineData("x.z", DraftFieldKind.Number, "twelve", """{"name":"旧","x":{"y":[1.50],"z":"twelve"}}""")]
    [InlineData("list[0].names", DraftFieldKind.Lines, " a \n\nb", """{"name":"旧","x":{"y":[1.50]},"list":[{"names":["a","b"]}]}""")]
    [InlineData("period.from", DraftFieldKind.Moment, "2026-10-01T09:30", """{"name":"旧","x":{"y":[1.50]},"period":{"from":"2026-10-01T09:30:00+09:00"}}""")]
    [InlineData("name", DraftFieldKind.Text, " ", """{"x":{"y":[1.50]}}""")]
    [InlineData("list[3].names", DraftFieldKind.Lines, "", """{"name":"旧","x":{"y":[1.50]}}""")]
    public void What_is_typed_changes_its_own_place_and_no_other(string path, DraftFieldKind kind, string typed, string expected)
    {
        var document = CampaignDocument.TryParse("""{"name":"旧","x":{"y":[1.50]}}""").ShouldNotBeNull();

        document.Write(new(path, kind, new("", "")), typed);

        document.ToString().ShouldBe(CampaignDocument.TryParse(expected)!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"name\": ")]
    [InlineData("{ \"name\": 1, \"name\": 2 }")]
    public void What_is_no_document_is_refused(string text) => CampaignDocument.TryParse(text).ShouldBeNull();

    [Fact]
    public void A_moment_is_shown_by_the_clocks_of_Japan_as_a_browser_writes_it()
    {
        var document = CampaignDocument.TryParse("""{"a":"2026-09-30T15:00:00+00:00","b":"2026-12-31T23:59:59+09:00","c":"soon"}""").ShouldNotBeNull();

        document.Read(new("a", DraftFieldKind.Moment, new("", ""))).ShouldBe("2026-10-01T00:00");
        document.Read(new("b", DraftFieldKind.Moment, new("", ""))).ShouldBe("2026-12-31T23:59:59");
        document.Read(new("c", DraftFieldKind.Moment, new("", ""))).ShouldBe("");
    }
}
