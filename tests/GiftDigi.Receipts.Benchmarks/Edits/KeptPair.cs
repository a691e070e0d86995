using System.Globalization;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>An untouched photo and what a forger made of it.</summary>
/// <param name="Number">The pair's number in its run.</param>
/// <param name="Layout">The layout's name.</param>
/// <param name="Font">The font it is printed in.</param>
/// <param name="Plan">The edit.</param>
/// <param name="IsDetectable">False of a reprint that does not contradict itself: nothing on the paper or in the photo can tell.</param>
/// <param name="Untouched">The photo as taken.</param>
/// <param name="Edited">The photo as entered; null when the edit could not be made, since the field was not read.</param>
internal sealed record KeptPair(int Number, string Layout, string Font, EditPlan Plan, bool IsDetectable, KeptPhoto Untouched, KeptPhoto? Edited)
{
    /// <summary>
    /// Whether what is read of the edited photo differs where it counts. A stroke that the reader sees through wins nothing, for the
    /// verdict rests on what was printed.
    /// </summary>
    public bool HasEffect() => Edited is not null && !Facts(Untouched).SequenceEqual(Facts(Edited), StringComparer.Ordinal);

    /// <summary>Everything that counts as it was read, before arithmetic put anything right.</summary>
    private static List<string> Facts(KeptPhoto photo)
    {
        var reading = photo.ToReading();
        var facts = reading.Receipts.Select(receipt => string.Create(CultureInfo.InvariantCulture, $"{receipt.PurchaseDate?.Value:yyyy-MM-dd} {receipt.Merchant?.Value}"));
        var numbers = reading.Pages.SelectMany(page => page.Lines).Select(line => string.Concat(line.Text.Where(char.IsAsciiDigit)));
        return [.. facts, .. numbers.Where(number => number.Length > 0)];
    }
}
