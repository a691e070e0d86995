using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Consulting;

/// <summary>Judges whether what one reader read is enough.</summary>
public static class Doubts
{
    /// <summary>What speaks for asking another reader; nothing when the receipt is sure, and when there are several, which a person must look at anyway.</summary>
    /// <param name="receipts">What was read.</param>
    /// <param name="defects">What is wrong with the photo.</param>
    /// <param name="certainty">0 to 1: the confidence from which on total, day and shop are sure.</param>
    public static IReadOnlyList<Doubt> About(IReadOnlyList<Receipt> receipts, IReadOnlyList<ImageDefect> defects, double certainty) => receipts switch
    {
        [] => [Doubt.NoReceipt],
        [var receipt] => [.. About(receipt, certainty).Concat(defects.Count > 0 ? [Doubt.Defects] : []).Order()],
        _ => [],
    };

    private static IEnumerable<Doubt> About(Receipt receipt, double certainty)
    {
        if (receipt.Faults.Count > 0 || ReceiptArithmetic.Check(receipt).State == ArithmeticState.Inconsistent)
        {
            yield return Doubt.Figures;
        }

        if (!IsSure(receipt.Total, certainty))
        {
            yield return Doubt.Total;
        }

        if (!IsSure(receipt.PurchaseDate, certainty))
        {
            yield return Doubt.PurchaseDate;
        }

        if (!IsSure(receipt.Merchant, certainty))
        {
            yield return Doubt.Merchant;
        }
    }

    private static bool IsSure<T>(ReadValue<T>? value, double certainty)
        where T : notnull => value is not null && value.Confidence >= certainty;
}
