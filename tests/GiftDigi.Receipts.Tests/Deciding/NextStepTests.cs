using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Screening;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Deciding;

public sealed class NextStepTests
{
    private static readonly Facts Qualifying = new();
    private static readonly Receipt WithoutTotal = Qualifying.Receipt with { Total = null };
    private static readonly Signal Pasted = new("pasted", SignalStrength.Strong, Reason.Altered, "a pasted figure", []);

    public static TheoryData<string, RetakeHint[]> Retakes => new()
    {
        { "a file that is no image", [RetakeHint.AnotherFile] },
        { "a picture of something else", [RetakeHint.ItemisedReceipt] },
        { "two receipts", [RetakeHint.OneReceipt] },
        { "shots that do not join", [RetakeHint.OverlappingShots] },
        { "no total", [RetakeHint.WholeAndFlat] },
        { "no total in the dark", [RetakeHint.MoreLight] },
        { "no total, small and shaken", [RetakeHint.Closer, RetakeHint.SteadyHand] },
    };

    [Theory]
    [MemberData(nameof(Retakes))]
    public void What_another_photo_may_settle_asks_for_one_and_says_how(string what, RetakeHint[] hints)
    {
        var facts = Qualifying with
        {
            Reading = what switch
            {
                "a file that is no image" => new ReceiptReading.Unreadable(ImageError.NotAnImage, "no image"),
                "a picture of something else" => Facts.Opened([], ImageDefect.NoReceiptFound),
                "two receipts" => Facts.Opened([Qualifying.Receipt, Qualifying.Receipt]),
                "shots that do not join" => Facts.Opened([Qualifying.Receipt, Qualifying.Receipt], ImageDefect.ShotsDoNotJoin),
                "no total" => Facts.Opened([WithoutTotal]),
                "no total in the dark" => Facts.Opened([WithoutTotal], ImageDefect.TooDark),
                _ => Facts.Opened([WithoutTotal], ImageDefect.TooSmall, ImageDefect.TooBlurred),
            },
        };

        var step = facts.Decide().NextStep;

        step.Kind.ShouldBe(NextStepKind.Retake);
        step.Hints.ShouldBe(hints);
    }

    [Fact]
    public void A_name_that_may_be_a_product_asks_for_the_package()
    {
        var facts = Qualifying with { Receipt = Qualifying.Receipt with { Items = [Values.Item("やまびこ緑茶", 300, quantity: 2), Values.Item("食パン", 120)] } };

        var verdict = facts.Decide();

        verdict.Kind.ShouldBe(VerdictKind.Referred);
        verdict.NextStep.Kind.ShouldBe(NextStepKind.PackagePhoto);
    }

    [Fact]
    public void No_photo_helps_against_an_answer_that_is_certain()
    {
        var facts = Qualifying with { Receipt = Qualifying.Receipt with { Items = [Values.Item("食パン", 420)] } };

        facts.Decide().NextStep.ShouldBe(NextStep.Nothing);
    }

    [Fact]
    public void Who_may_have_tampered_is_told_nothing()
    {
        var facts = Qualifying with { Receipt = WithoutTotal, Signals = [Pasted] };

        var verdict = facts.Decide();

        verdict.Reasons.ShouldBe([Reason.Illegible, Reason.Altered]);
        verdict.NextStep.ShouldBe(NextStep.Nothing);
    }

    [Fact]
    public void There_is_nothing_more_to_do_about_an_approval() => Qualifying.Decide().NextStep.ShouldBe(NextStep.Nothing);
}
