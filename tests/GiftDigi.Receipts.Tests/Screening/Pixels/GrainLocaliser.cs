using GiftDigi.Receipts.Screening.Pixels.Windows;

namespace GiftDigi.Receipts.Tests.Screening.Pixels;

/// <summary>Takes for put in what has no grain: most of its pixels are just like the next.</summary>
internal sealed class GrainLocaliser : IForgeryLocaliser
{
    private const float Sure = 10;

    public IReadOnlyList<float> Localise(IReadOnlyList<byte[]> windows) => [.. windows.Select(window => IsFlat(window) ? Sure : -Sure)];

    private static bool IsFlat(byte[] window) => window.Zip(window.Skip(1)).Count(pair => pair.First == pair.Second) > window.Length / 2;
}
