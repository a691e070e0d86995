using GiftDigi.Receipts.Screening.Pixels.Windows;

namespace GiftDigi.Receipts.Tests.Screening.Pixels;

/// <summary>Takes for put in what has no grain: most of its pixels are just like the next.</summary>
/// <param name="sure">What it says then, in natural logarithms of odds.</param>
internal sealed class GrainLocaliser(float sure = 10) : IForgeryLocaliser
{
    public IReadOnlyList<float> Localise(IReadOnlyList<byte[]> windows) => [.. windows.Select(window => IsFlat(window) ? sure : -sure)];

    private static bool IsFlat(byte[] window) => window.Zip(window.Skip(1)).Count(pair => pair.First == pair.Second) > window.Length / 2;
}
