using GiftDigi.Receipts.Parsing.Privacy;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Parsing.Joining;

/// <summary>Whether the sums of a receipt prove that its shots were put together rightly.</summary>
internal static class JoinProof
{
    /// <summary>
    /// Whether items and printed total tie together, and every joint in doubt lies among them: a sum says nothing of what is joined above
    /// the first item or below the total.
    /// </summary>
    /// <param name="parts">The shots and what is kept of them.</param>
    /// <param name="joints">After how many shots a joint is in doubt.</param>
    /// <param name="today">The day in Japan.</param>
    public static bool Proves(IReadOnlyList<(OcrPage Page, IReadOnlyList<PageRow> Rows)> parts, IReadOnlyList<int> joints, DateOnly today)
    {
        var receipt = ReceiptParser.Parse(PersonalData.Hide(JoinedPage.Of(parts)).Page, today);
        var first = receipt.Items.SelectMany(item => item.Amount?.Lines ?? []).DefaultIfEmpty(int.MaxValue).Min();
        return receipt.Total is { Inferred: false, Lines: [.., var total] }
            && ReceiptArithmetic.Check(receipt).State == ArithmeticState.Consistent
            && joints.All(after => JoinedPage.LinesOf(parts, after) is var line && first < line && line <= total);
    }
}
