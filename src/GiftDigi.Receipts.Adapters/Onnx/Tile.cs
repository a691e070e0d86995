using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>A part of a picture that the detector takes at once.</summary>
/// <param name="Seen">What it sees.</param>
/// <param name="Own">What it is asked about: the tiles' own parts cover the picture once, and see beyond their inner edges.</param>
internal readonly record struct Tile(PixelBox Seen, PixelBox Own);
