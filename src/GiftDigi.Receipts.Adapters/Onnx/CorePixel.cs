namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>A pixel of a print map and how likely it is print.</summary>
internal readonly record struct CorePixel(int X, int Y, float Value);
