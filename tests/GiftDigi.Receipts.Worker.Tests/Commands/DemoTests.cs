using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Commands;

public sealed class DemoTests : IDisposable
{
    private readonly ReceiptsProgram _receipts = new();

    [Fact]
    public async Task The_samples_get_24_verdicts_of_which_none_is_wrong_and_16_are_right()
    {
        var run = await _receipts.RunAsync("demo", "--samples", Repository.Samples);

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        var rows = run.Lines.Where(line => line.Contains("receipts/", StringComparison.Ordinal)).ToList();
        rows.Count.ShouldBe(24);
        rows.ShouldAllBe(row => !row.Contains("WRONG", StringComparison.Ordinal));
        rows.Count(row => row.TrimEnd().EndsWith("same", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(16, run.Output);
    }

    public void Dispose() => _receipts.Dispose();
}
