namespace GiftDigi.Receipts.Imaging;

/// <summary>The size of an image in pixels.</summary>
public readonly record struct PixelSize(int Width, int Height);
