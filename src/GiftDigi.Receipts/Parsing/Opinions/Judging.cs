using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Parsing.Opinions;

/// <summary>Makes one receipt of what the readers of one paper say.</summary>
internal static class Judging
{
    /// <summary>The receipt, its values weighed by what the reader itself takes the places of the page for.</summary>
    public static Receipt WithFields(Receipt receipt, OcrPage page) =>
        page.Fields.Count == 0 ? receipt : Weighing.Weigh(receipt, SeenReceipt.Of(page), Witness.Field).Receipt;

    /// <summary>
    /// The first reader's receipt weighed by the second's; the second's weighed by the first's where only the second's figures tie
    /// together. What the other read is kept beside it.
    /// </summary>
    /// <param name="first">The first reader's.</param>
    /// <param name="asked">What came of asking the second.</param>
    /// <param name="second">The second reader's; null when it has none.</param>
    public static Receipt Join(Receipt first, SecondOpinion asked, Receipt? second)
    {
        if (second is null)
        {
            return first with { Second = new(asked.Reader, asked.Failure, asked.IsAlone, []) };
        }

        var isBasis = TiesTogether(second) && !TiesTogether(first);
        var (receipt, opinions) = isBasis ? Weighing.Weigh(second, first, Witness.Reader) : Weighing.Weigh(first, second, Witness.Reader);
        return receipt with { Second = new(asked.Reader, asked.Failure, isBasis, opinions) };
    }

    private static bool TiesTogether(Receipt receipt) =>
        receipt is { Faults.Count: 0, Total: not null } && ReceiptArithmetic.Check(receipt).State == ArithmeticState.Consistent;
}
