using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading;

/// <summary>What a reader that understands receipts itself takes a place for: an opinion, not compared with the print yet.</summary>
/// <param name="Kind">Which fact.</param>
/// <param name="Index">The how manieth item or tax it belongs to; 0 for facts of the whole receipt.</param>
/// <param name="Value">In the form that <see cref="SeenFieldKind"/> says.</param>
/// <param name="Box">Where, in pixels of its page.</param>
/// <param name="Confidence">0 to 1, by the reader's own measure.</param>
public sealed record SeenField(SeenFieldKind Kind, int Index, string Value, PixelBox Box, double Confidence);
