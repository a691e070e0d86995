using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Parsing.Joining;

/// <summary>The part of a joined page that comes from one shot.</summary>
/// <param name="Top">Where it begins on the joined page.</param>
/// <param name="ToShot">From the joined page to the page of the shot.</param>
/// <param name="ToOriginal">From there to the upright original.</param>
internal sealed record Band(double Top, AffineMap ToShot, IPixelMap ToOriginal);
