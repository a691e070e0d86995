namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>
/// Date, time and total are legible: without them the same purchase, photographed again, could not be told from another one.
/// </summary>
internal sealed class LegiblePurchaseRule : IRule
{
    public Finding Check(EntryFacts facts)
    {
        var receipt = facts.Receipt;
        var missing = new[]
        {
            facts.IsSure(receipt.PurchaseDate) ? null : "date",
            facts.IsSure(receipt.PurchaseTime) ? null : "time",
            facts.IsSure(receipt.Total) ? null : "total",
        }.OfType<string>().ToList();
        return new(
            "legible-purchase",
            missing.Count == 0 ? FindingState.Met : FindingState.Unclear,
            Reason.Illegible,
            "a legible date, time and total",
            missing.Count == 0 ? "all of them" : $"not certain: {string.Join(", ", missing)}",
            Evidence.Boxes(receipt.PurchaseDate?.Box, receipt.PurchaseTime?.Box, receipt.Total?.Box));
    }
}
