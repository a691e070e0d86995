using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Entries;

public sealed class IdentifierTests
{
    [Fact]
    public void Entry_ids_sort_by_age_and_read_back()
    {
        var (older, newer) = (EntryId.New(new At(2026)), EntryId.New(new At(2027)));

        string.CompareOrdinal(older.Value, newer.Value).ShouldBeLessThan(0);
        EntryId.TryParse(older.Value.ToLowerInvariant(), out var again).ShouldBeTrue();
        again.ShouldBe(older);
    }

    [Fact]
    public void Entry_ids_of_the_same_moment_differ()
    {
        var ids = Enumerable.Range(0, 1_000).Select(_ => EntryId.New(new At(2026)));

        ids.Distinct().Count().ShouldBe(1_000);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("01K")]
    [InlineData("../../../../etc/passwd----")]
    [InlineData("01KILOU0000000000000000000")]
    public void What_is_no_entry_id_is_refused(string? text)
    {
        EntryId.TryParse(text, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("tanaka-01", true)]
    [InlineData("a.b_c", true)]
    [InlineData("", false)]
    [InlineData("..", false)]
    [InlineData("a/b", false)]
    [InlineData("田中", false)]
    public void An_entrant_is_a_pseudonym_that_can_be_part_of_a_path(string text, bool valid)
    {
        EntrantId.TryParse(text, out _).ShouldBe(valid);
    }

    [Theory]
    [InlineData("spring-tea", true)]
    [InlineData("Spring", false)]
    [InlineData("-tea", false)]
    [InlineData("a/b", false)]
    public void A_campaign_id_is_lower_case_letters_digits_and_hyphens(string text, bool valid)
    {
        CampaignId.TryParse(text, out _).ShouldBe(valid);
    }

    private sealed class At(int year) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
