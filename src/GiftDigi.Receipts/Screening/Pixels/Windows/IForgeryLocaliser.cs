namespace GiftDigi.Receipts.Screening.Pixels.Windows;

/// <summary>
/// Says which windows of a photo were put in, by how each differs from the others of the same photo. One instance for the whole program,
/// safe to be asked by several threads at once.
/// </summary>
public interface IForgeryLocaliser
{
    /// <summary>For each window, in their order, the natural logarithm of the odds that it was changed.</summary>
    /// <param name="windows">Two windows of one photo at least; of each its <see cref="PhotoWindows.Side"/> × <see cref="PhotoWindows.Side"/> tones, row after row.</param>
    IReadOnlyList<float> Localise(IReadOnlyList<byte[]> windows);
}
