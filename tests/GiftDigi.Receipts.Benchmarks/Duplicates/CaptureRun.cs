using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Photographing;
using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Shops;

namespace GiftDigi.Receipts.Benchmarks.Duplicates;

/// <summary>Which papers are printed and how often each is captured: families of receipts of one shop, day and basket.</summary>
/// <param name="Families">How many families.</param>
/// <param name="Seed">What chance starts from.</param>
/// <param name="IsTuning">Whether layouts and fonts that are held out are left alone.</param>
internal sealed record CaptureRun(int Families, int Seed, bool IsTuning)
{
    /// <summary>Receipts of a family.</summary>
    public const int Siblings = 4;

    private const long SeedsApart = 1_000_000;
    private const int DaysBack = 42;

    private RenderScope Scope => IsTuning ? RenderScope.Tuning : RenderScope.All;

    /// <summary>All captures, family after family.</summary>
    public IEnumerable<CaptureName> Names =>
        from family in Enumerable.Range(1, Families)
        from sibling in Enumerable.Range(0, Siblings)
        from capture in Enum.GetValues<Capture>()
        select new CaptureName(family, sibling, capture);

    /// <summary>The paper of a capture. Layouts take turns.</summary>
    public RenderOrder Paper(CaptureName name)
    {
        var seed = (Seed * SeedsApart) + name.Family;
        var dice = Dice.For(seed, "family");
        var layouts = ReceiptRenderer.LayoutsOf(Scope);
        var layout = layouts[(name.Family - 1) % layouts.Count];
        var chain = dice.Pick(Chains.Of(Scope).Where(chain => chain.Layout == layout).ToList());
        var list = new ShoppingList(chain, Accuracy.ReadingRun.Today.AddDays(-dice.Between(0, DaysBack)), Array.Empty<Wish>(), Array.Empty<string>());
        return new($"capture-{name.Number}", seed, list, PhotoLevel.Light) { Scope = Scope, Neighbour = name.Sibling };
    }

    /// <summary>The chance of a capture alone, so that it does not depend on which others are made.</summary>
    public Dice DiceOf(CaptureName name) => Dice.For((Seed * SeedsApart) + name.Number, "capture");
}
