namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>What was read of one rendered receipt, against its truth.</summary>
/// <param name="Number">The receipt's number in its run.</param>
/// <param name="Layout">The layout's name.</param>
/// <param name="Photo">What is wrong with the photo, or its level.</param>
/// <param name="Font">The font it is set in.</param>
/// <param name="Milliseconds">From bytes to facts.</param>
/// <param name="Values">Every value of the truth, and every value read.</param>
/// <param name="Items">Its items.</param>
internal sealed record ReceiptScore(
    int Number, string Layout, string Photo, string Font, double Milliseconds, IReadOnlyList<ValueScore> Values, ItemCounts Items);
