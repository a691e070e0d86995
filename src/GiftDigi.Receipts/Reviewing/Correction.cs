namespace GiftDigi.Receipts.Reviewing;

/// <summary>A value of a receipt that was read wrongly or not at all, and what the paper says.</summary>
/// <param name="Field">Which: <c>merchant</c>, <c>purchase-date</c>, <c>purchase-time</c>, <c>total</c>, or of an item <c>items/0/description</c>, <c>items/0/quantity</c>, <c>items/0/amount</c>.</param>
/// <param name="Read">As it was read; empty when it was not.</param>
/// <param name="Corrected">As it is; empty when it is not printed.</param>
public sealed record Correction(string Field, string Read, string Corrected);
