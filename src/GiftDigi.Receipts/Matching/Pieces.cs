using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Matching;

/// <summary>How many pieces an item stands for: a range, because a quantity that was not read may have been printed.</summary>
/// <param name="Least">The fewest; negative for a return.</param>
/// <param name="Most">The most.</param>
public readonly record struct Pieces(int Least, int Most)
{
    // What a till prints as one line.
    private const int MostOfALine = 99;
    private const double Sure = 0.8;

    /// <summary>The pieces of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="isCountConfirmed">Whether the quantities of the receipt add up to the count it prints.</param>
    public static Pieces Of(LineItem item, bool isCountConfirmed)
    {
        var isSure = isCountConfirmed || item.Quantity is { Inferred: false, Confidence: >= Sure };
        var quantity = item.Quantity?.Value ?? 1;
        var pieces = isSure ? new Pieces(quantity, quantity) : new Pieces(1, MostOfALine);
        return item.Amount is { Value.Yen: < 0 } ? new(-pieces.Most, -pieces.Least) : pieces;
    }

    /// <summary>Whether the quantities of all items add up to the count that the receipt prints.</summary>
    public static bool AreConfirmed(Receipt receipt) => receipt.ItemCount is { Confidence: >= Sure } count
        && count.Value == receipt.Items.Where(item => !item.IsDiscount).Sum(item => item.Quantity?.Value ?? 1);
}
