using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>How the receipt was paid.</summary>
/// <param name="Tender">The way; cash inferred where only money handed over is printed.</param>
/// <param name="CashReceived">Handed over.</param>
/// <param name="Change">Given back.</param>
/// <param name="Charged">Amounts printed beside ways of paying, the money handed over in cash left out.</param>
internal sealed partial record Payment(
    ReadValue<string>? Tender,
    ReadValue<Money>? CashReceived,
    ReadValue<Money>? Change,
    IReadOnlyList<SummaryAmount> Charged)
{
    private const string Cash = "現金";

    public static Payment Of(IReadOnlyList<SummaryAmount> amounts)
    {
        var received = amounts.FirstOrDefault(amount => amount.Kind == RowKind.CashReceived);
        var change = amounts.FirstOrDefault(amount => amount.Kind == RowKind.Change);
        var tenders = amounts.Where(amount => amount.Kind == RowKind.Tender).ToList();
        var cash = tenders.Find(tender => tender.Label.StartsWith(Cash, StringComparison.Ordinal));
        received ??= change is null ? null : cash;
        return new(
            tenders.Count > 0 ? Name(tenders[0]) : received is null ? null : received.Row.Read(Cash) with { Inferred = true },
            received?.Read(),
            change?.Read(),
            [.. tenders.Where(tender => tender != received)]);
    }

    /// <summary>The words only: digits and masks beside them belong to a card.</summary>
    private static ReadValue<string> Name(SummaryAmount tender)
    {
        var match = Words().Match(tender.Label);
        return tender.Row.Read(match.Success ? match.Value : tender.Label.Length == 0 ? Cash : "カード");
    }

    [GeneratedRegex(@"^[^\d*#:(¥]{1,20}?(?=(支払い?|払い|売上)?計?([\d*#:(¥]|$))", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Words();
}
