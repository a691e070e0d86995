using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Parsing.Opinions;

/// <summary>What another reader read in the place of one of a receipt's values.</summary>
/// <param name="Field">Which value, named as in corrections (<c>purchase-date</c>, <c>items/0/amount</c>).</param>
/// <param name="Kind">How it stands to the receipt's.</param>
/// <param name="Value">What was read, as text.</param>
/// <param name="Confidence">0 to 1: how sure that reading was by itself.</param>
/// <param name="Box">Where, in pixels of the upright original.</param>
public sealed record Opinion(string Field, OpinionKind Kind, string Value, double Confidence, PixelBox Box);
