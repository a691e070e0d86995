using GiftDigi.Receipts.Benchmarks.Loading;
using GiftDigi.Receipts.Deciding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Loading;

public sealed class StubEntriesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_must_become_of_drawn_entries_becomes_of_them_where_nothing_goes_wrong(int seed)
    {
        var drawn = StubEntries.Draw(300, seed, hasHabits: true);

        var records = await StubTrial.RunAsync(drawn);

        foreach (var rivals in drawn.Zip(records).GroupBy(one => one.First.Rivals))
        {
            var wanted = rivals.First().First;
            var verdicts = rivals.Select(one => one.Second.Conclusion!.Verdict).ToList();
            if (wanted.Wanted == VerdictKind.Approved)
            {
                verdicts.Count(verdict => verdict.Kind == VerdictKind.Approved).ShouldBe(wanted.Winners);
            }
            else
            {
                verdicts.ShouldHaveSingleItem().Kind.ShouldBe(wanted.Wanted, $"{wanted.Paper.Kind}: {string.Join(", ", verdicts[0].Reasons)}");
            }
        }
    }

    [Fact]
    public void The_same_seed_draws_the_same_entries_and_every_photo_is_another()
    {
        var drawn = StubEntries.Draw(300, 7, hasHabits: true);

        StubEntries.Draw(300, 7, hasHabits: true).ShouldBe(drawn);
        StubEntries.Draw(300, 8, hasHabits: true).ShouldNotBe(drawn);
        drawn.Select(entry => entry.Photo().Fingerprint).Distinct().Count().ShouldBe(300);
        drawn.Select(entry => entry.Paper.Kind).Distinct().Count().ShouldBe(Enum.GetValues<StubKind>().Length);
    }

    [Fact]
    public void A_photo_of_something_else_is_no_stub_paper()
    {
        var size = new GiftDigi.Receipts.Imaging.PixelSize(320, 160);
        var white = new GiftDigi.Receipts.Imaging.NormalizedImage(
            new(size, [.. Enumerable.Repeat((byte)10, size.Width * size.Height)]), GiftDigi.Receipts.Imaging.AffineMap.Identity, size, []);

        StubPaper.Of(white).ShouldBeNull();
    }
}
