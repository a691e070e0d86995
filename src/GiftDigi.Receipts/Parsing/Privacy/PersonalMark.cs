using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Parsing.Privacy;

/// <summary>Something personal on a paper. What it says is not kept.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Box">Where, in pixels of the upright original.</param>
public sealed record PersonalMark(PersonalKind Kind, PixelBox Box);
