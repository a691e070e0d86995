using GiftDigi.Receipts.Benchmarks.Accuracy;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Accuracy;

public sealed class RatchetTests
{
    private static readonly ReadingRun Run = new(100, 1, IsTuning: false);
    private static readonly Ratchet Best = new([new(Run, Figures(0.96, 400)), new(Run with { Seed = 2 }, Figures(0.5, 400))]);

    [Theory]
    [InlineData(0.96, 0)]
    [InlineData(0.945, 0)]
    [InlineData(0.9, 1)]
    [InlineData(0.99, 0)]
    public void What_falls_by_more_than_chance_is_said(double now, int sentences)
    {
        Best.Fallen(Run, Figures(now, 400)).Count().ShouldBe(sentences);
    }

    [Fact]
    public void The_sentence_says_from_where_to_where()
    {
        Best.Fallen(Run, Figures(0.9, 400)).ShouldBe(["total fell from 96.0 % to 90.0 % (of 400; chance explains 2.0 %)"], new SpacesAside());
    }

    [Fact]
    public void A_figure_that_is_gone_has_fallen()
    {
        Best.Fallen(Run, new Dictionary<string, BestFigure>(StringComparer.Ordinal)).Count().ShouldBe(1);
    }

    [Fact]
    public void A_run_that_is_not_known_has_nothing_to_fall_from()
    {
        Best.Fallen(Run with { IsTuning = true }, Figures(0.1, 400)).ShouldBeEmpty();
    }

    [Fact]
    public void Even_a_perfect_share_may_fall_by_chance()
    {
        new BestFigure(1, 50).Noise.ShouldBeInRange(0.02, 0.06);
    }

    [Theory]
    [InlineData(0.97, 0.97)]
    [InlineData(0.95, 0.96)]
    public void Only_better_figures_are_kept_and_other_runs_are_left_alone(double now, double kept)
    {
        var raised = Best.Raised(Run, Figures(now, 400));

        raised.Runs.Single(best => best.Run == Run).Figures["total"].Share.ShouldBe(kept);
        raised.Runs.Single(best => best.Run.Seed == 2).Figures["total"].Share.ShouldBe(0.5);
    }

    [Fact]
    public async Task What_is_saved_can_be_loaded()
    {
        var file = new FileInfo(Path.GetTempFileName());
        try
        {
            await Best.SaveAsync(file);

            var loaded = await Ratchet.LoadAsync(new(file.FullName));

            loaded.Runs.Select(best => best.Run).ShouldBe(Best.Runs.Select(best => best.Run));
            loaded.Runs[0].Figures["total"].ShouldBe(new(0.96, 400));
        }
        finally
        {
            file.Delete();
        }
    }

    private static SortedDictionary<string, BestFigure> Figures(double share, int of) =>
        new(StringComparer.Ordinal) { ["total"] = new(share, of) };

    /// <summary>The invariant culture sets a space before the per cent sign; which one is its own affair.</summary>
    private sealed class SpacesAside : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => Plain(x) == Plain(y);

        public int GetHashCode(string obj) => Plain(obj).GetHashCode(StringComparison.Ordinal);

        private static string Plain(string? text) => string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter)));
    }
}
