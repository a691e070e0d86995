using System.Text.RegularExpressions;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Screening.Facts;

namespace GiftDigi.Receipts.Screening;

/// <summary>Looks at what was read from one receipt for what no till prints.</summary>
public static class FactScreening
{
    /// <summary>What the tests saw; nothing of text that takes too long to search, which no till prints.</summary>
    /// <param name="page">The text as seen.</param>
    /// <param name="receipt">What the parser made of that very page.</param>
    public static IReadOnlyList<Signal> Look(OcrPage page, Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(receipt);
        try
        {
            return
            [
                .. WeekdayTest.Look(page, receipt), .. CalendarTest.Look(page, receipt), .. CodeDateTest.Look(page, receipt), .. AmountFormTest.Look(page),
                .. ArithmeticTest.Look(page, receipt), .. PiecesTest.Look(page, receipt), .. ShopIdentityTest.Look(page),
            ];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }
}
