namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>A colour, 0 to 1 each.</summary>
internal readonly record struct Tint(float Red, float Green, float Blue)
{
    public static Tint Gray(double value) => new((float)value, (float)value, (float)value);

    public Tint Times(double factor) => new((float)(Red * factor), (float)(Green * factor), (float)(Blue * factor));

    /// <summary>This colour with a part of another.</summary>
    public Tint Toward(Tint other, float part) => new(
        Red + ((other.Red - Red) * part),
        Green + ((other.Green - Green) * part),
        Blue + ((other.Blue - Blue) * part));
}
