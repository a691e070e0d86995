using GiftDigi.Receipts.Adapters.Tests;
using GiftDigi.Receipts.Worker.Working;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Working;

public sealed class LoopBeatsTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private readonly ManualTimeProvider _clock = new();
    private readonly LoopBeats _beats;

    public LoopBeatsTests() => _beats = new(_clock);

    [Fact]
    public void Loops_have_begun_when_each_that_was_announced_came_round()
    {
        _beats.Announce("one");
        _beats.Announce("two");
        _beats.Tell("one", TimeSpan.Zero);

        _beats.HaveBegun.ShouldBeFalse();
        _beats.Tell("two", TimeSpan.Zero);
        _beats.HaveBegun.ShouldBeTrue();
    }

    [Fact]
    public void A_loop_is_stuck_when_it_is_later_than_its_idle_time_and_the_limit()
    {
        _beats.Tell("idle", idle: TimeSpan.FromMinutes(1));
        _beats.Tell("busy", idle: TimeSpan.Zero);
        _beats.Tell("ended", idle: TimeSpan.Zero);
        _beats.End("ended");

        _clock.Advance(Limit);
        _beats.FindStuck(Limit).ShouldBeEmpty();
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        _beats.FindStuck(Limit).ShouldBe(["busy"]);
        _clock.Advance(TimeSpan.FromMinutes(1));
        _beats.FindStuck(Limit).ShouldBe(["busy", "idle"]);
    }
}
