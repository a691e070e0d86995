using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Tests.Reading;

/// <summary>A piece of print on a flat sheet, and the region that a detector would find of it in the photo.</summary>
/// <param name="Row">Which row of the sheet it stands on.</param>
/// <param name="X">Where it begins on the sheet.</param>
/// <param name="Y">The row's middle on the sheet.</param>
/// <param name="Width">How long it is.</param>
/// <param name="Region">The region in the photo.</param>
internal sealed record PrintedPiece(int Row, double X, double Y, double Width, TextRegion Region);
