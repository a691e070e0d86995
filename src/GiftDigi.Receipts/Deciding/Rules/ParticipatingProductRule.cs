using GiftDigi.Receipts.Matching;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>The receipt shows a participating product.</summary>
internal sealed class ParticipatingProductRule : IRule
{
    public Finding Check(EntryFacts facts)
    {
        var matches = facts.Purchase.Matches;
        var state = matches.Any(match => match is { Strength: MatchStrength.Certain, Quantity.Least: > 0 }) ? FindingState.Met
            : matches.Count == 0 && facts.AreItemsKnown ? FindingState.Broken
            : FindingState.Unclear;
        return new(
            "participating-product",
            state,
            state == FindingState.Unclear && facts.Receipt.Paper != PaperKind.SummaryReceipt ? Reason.Illegible : Reason.NoParticipatingProduct,
            $"one of {facts.Campaign.ParticipatingProducts.Count} products",
            facts.Receipt.Paper == PaperKind.SummaryReceipt ? "a receipt that lists no items"
            : matches.Count == 0 ? $"{facts.Receipt.Items.Count} items, none of them, {facts.Purchase.UnreadNames} of them not legible" : string.Join(", ", matches.Select(Describe)),
            Evidence.Boxes(matches.Select(match => match.Item.Description?.Box)));
    }

    private static string Describe(ProductMatch match) =>
        $"{match.Item.Description?.Value ?? match.Item.Gtin?.Value.Value} {(match.Strength == MatchStrength.Certain ? "is" : "may be")} {match.Product.Id}";
}
