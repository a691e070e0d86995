using GiftDigi.Receipts.Adapters.Tests;
using GiftDigi.Receipts.Worker.Commands;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Commands;

public sealed class ProgressLineTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly StringWriter _output = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_is_shown_in_the_first_two_seconds(bool isTerminal)
    {
        using var progress = new ProgressLine(_output, "read", 10, _clock, isTerminal);
        _clock.Advance(TimeSpan.FromSeconds(1.9));

        progress.Advance();

        _output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void A_terminal_gets_a_bar_with_count_and_rate_that_is_taken_away_at_the_end()
    {
        var progress = new ProgressLine(_output, "read", 10, _clock, isTerminal: true);
        _clock.Advance(TimeSpan.FromSeconds(4));

        progress.MoveTo(6);
        progress.Dispose();

        _output.ToString().ShouldBe("\r\u001b[K[##################............] read 6 of 10, 1.5 a second\r\u001b[K");
    }

    [Fact]
    public void Elsewhere_there_is_a_plain_line_every_ten_seconds()
    {
        using var progress = new ProgressLine(_output, "read", 30, _clock, isTerminal: false);

        for (var second = 0; second < 24; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            progress.Advance();
        }

        _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(["read 2 of 30, 1.0 a second", "read 12 of 30, 1.0 a second", "read 22 of 30, 1.0 a second"]);
    }

    public void Dispose() => _output.Dispose();
}
