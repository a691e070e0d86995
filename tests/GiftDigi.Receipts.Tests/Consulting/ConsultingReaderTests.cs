using GiftDigi.Receipts.Consulting;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Consulting;

/// <summary>When another reader is asked, what it is shown, and what becomes of its answer.</summary>
public sealed class ConsultingReaderTests
{
    private const string Sure = """
        ローソン
        2026年11月20日 12:34
        りんご  ¥500
        みかん  ¥300
        小計  ¥800
        合計  ¥800
        会員番号 0012345678
        """;

    private const string Unsure = "ローソン\nりんご  ¥500\nみかん  ¥300\n合計  ¥950\n会員番号 0012345678";

    private static readonly PixelSize Size = new(600, 2000);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_that_is_sure_is_enough()
    {
        var other = new WrittenReader("other", Sure);

        var page = (await ReadAsync(new("first", Sure), other)).ShouldHaveSingleItem();

        other.Shown.ShouldBeEmpty();
        page.Second.ShouldBeNull();
    }

    [Fact]
    public async Task Another_is_asked_about_what_is_not_sure_and_its_page_goes_with_the_first()
    {
        var other = new WrittenReader("other", Sure);

        var page = (await ReadAsync(new("first", Unsure), other)).ShouldHaveSingleItem();

        page.Lines.Select(line => line.Text).ShouldContain("合計 ¥950");
        (page.Second!.Reader, page.Second.Failure).ShouldBe(("other", null));
        page.Second.Page!.Lines.Select(line => line.Text).ShouldContain("合計 ¥800");
    }

    [Fact]
    public async Task Another_is_asked_always_where_both_are_to_be_compared()
    {
        var other = new WrittenReader("other", Sure);

        await ReadAsync(new("first", Sure), other, new(Always: true, 0.9, Blackens: true));

        other.Shown.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 200)]
    public async Task What_is_personal_is_black_in_what_the_other_is_shown_unless_that_is_not_wanted(bool blackens, byte tone)
    {
        var other = new WrittenReader("other", Sure);

        await ReadAsync(new("first", Unsure), other, new(Always: false, 0.9, blackens));

        var shown = other.Shown.ShouldHaveSingleItem().Pixels;
        shown.Row(130)[120].ShouldBe(tone, "within the number of the member");
        shown.Row(10)[20].ShouldBe((byte)200, "within the name of the shop");
    }

    [Theory]
    [InlineData(ReaderFailure.BudgetUsedUp)]
    [InlineData(ReaderFailure.Down)]
    public async Task The_first_reading_stands_when_the_other_is_not_to_be_had_and_says_so(ReaderFailure failure)
    {
        var other = new WrittenReader("other") { Failure = new ReaderUnavailableException(failure, "No.") };

        var page = (await ReadAsync(new("first", Unsure), other)).ShouldHaveSingleItem();

        page.Lines.Select(line => line.Text).ShouldContain("合計 ¥950");
        page.Second.ShouldBe(new SecondOpinion("other", failure, Page: null));
    }

    [Fact]
    public async Task The_first_reading_stands_when_the_other_takes_too_long()
    {
        var other = new WrittenReader("other") { Failure = new TimeoutException("Slow.") };

        var page = (await ReadAsync(new("first", Unsure), other)).ShouldHaveSingleItem();

        page.Second!.Failure.ShouldBe(ReaderFailure.TooSlow);
    }

    [Fact]
    public async Task What_only_the_other_sees_is_its_reading_and_is_told_as_such()
    {
        var page = (await ReadAsync(new("first"), new("other", Sure))).ShouldHaveSingleItem();

        page.Lines.Select(line => line.Text).ShouldContain("合計 ¥800");
        page.Second.ShouldBe(new SecondOpinion("other", Failure: null, Page: null) { IsAlone = true });
    }

    [Fact]
    public async Task That_neither_sees_anything_is_told_too()
    {
        var page = (await ReadAsync(new("first"), new("other"))).ShouldHaveSingleItem();

        page.Lines.ShouldBeEmpty();
        page.Second.ShouldBe(new SecondOpinion("other", Failure: null, Page: null));
    }

    [Fact]
    public async Task Several_receipts_are_for_a_person_and_cost_nothing()
    {
        var other = new WrittenReader("other", Sure);

        (await ReadAsync(new("first", Unsure, Unsure), other)).Count.ShouldBe(2);

        other.Shown.ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<OcrPage>> ReadAsync(WrittenReader first, WrittenReader other, ConsultingPolicy? policy = null)
    {
        using var reader = new ConsultingReader(first, other, policy ?? new(Always: false, 0.9, Blackens: true), TimeProvider.System);
        return await reader.ReadAsync(Image(), Token);
    }

    private static NormalizedImage Image()
    {
        var values = new byte[Size.Width * Size.Height];
        values.AsSpan().Fill(200);
        return new(new(Size, values), AffineMap.Identity, Size, []);
    }
}
