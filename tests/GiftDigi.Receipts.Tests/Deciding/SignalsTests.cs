using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Screening;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Deciding;

public sealed class SignalsTests
{
    private static readonly Signal Cleared = Saw("neighbour", SignalStrength.Cleared, Reason.AlreadyUsed);
    private static readonly Signal Weak = Saw("editor", SignalStrength.Weak, Reason.Altered);
    private static readonly Signal OtherWeak = Saw("velocity", SignalStrength.Weak, Reason.UnusualActivity);
    private static readonly Signal Strong = Saw("pasted", SignalStrength.Strong, Reason.Altered);
    private static readonly Signal Certain = Saw("same-file", SignalStrength.Certain, Reason.AlreadyUsed);

    public static TheoryData<string, Signal[], VerdictKind, Reason[]> Weighed => new()
    {
        { "nothing", [], VerdictKind.Approved, [] },
        { "what is explained", [Cleared], VerdictKind.Approved, [] },
        { "one weak signal", [Weak], VerdictKind.Approved, [] },
        { "the same weak signal at two places", [Weak, Weak], VerdictKind.Approved, [] },
        { "weak signals of two tests", [Weak, OtherWeak], VerdictKind.Referred, [Reason.Altered, Reason.UnusualActivity] },
        { "a strong one", [Strong], VerdictKind.Referred, [Reason.Altered] },
        { "a strong and a weak one", [Strong, OtherWeak], VerdictKind.Referred, [Reason.Altered] },
        { "an exact repeat", [Certain], VerdictKind.Rejected, [Reason.AlreadyUsed] },
        { "an exact repeat that is doubtful too", [Strong, Certain], VerdictKind.Rejected, [Reason.AlreadyUsed] },
    };

    [Theory]
    [MemberData(nameof(Weighed))]
    public void Signals_count_by_their_strength(string what, Signal[] signals, VerdictKind kind, Reason[] reasons)
    {
        var verdict = new Facts { Signals = signals }.Decide();

        verdict.Kind.ShouldBe(kind, what);
        verdict.Reasons.ShouldBe(reasons);
        verdict.Signals.ShouldBe(signals);
    }

    [Fact]
    public void No_signal_saves_an_entry_that_breaks_a_rule()
    {
        var facts = new Facts { Signals = [Strong] };

        var verdict = (facts with { Receipt = facts.Receipt with { Items = [Values.Item("食パン", 420)] } }).Decide();

        verdict.Kind.ShouldBe(VerdictKind.Rejected);
        verdict.Reasons[0].ShouldBe(Reason.NoParticipatingProduct);
    }

    private static Signal Saw(string test, SignalStrength strength, Reason reason) => new(test, strength, reason, "something", []);
}
