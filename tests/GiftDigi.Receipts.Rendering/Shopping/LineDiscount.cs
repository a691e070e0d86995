namespace GiftDigi.Receipts.Rendering.Shopping;

/// <summary>What was taken off one line.</summary>
/// <param name="Label">As printed.</param>
/// <param name="Yen">Positive.</param>
internal sealed record LineDiscount(string Label, int Yen);
