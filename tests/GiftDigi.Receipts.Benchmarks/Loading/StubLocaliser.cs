using GiftDigi.Receipts.Screening.Pixels.Windows;

namespace GiftDigi.Receipts.Benchmarks.Loading;

/// <summary>Finds nothing that was put in: stub photos are nothing but what was put in.</summary>
internal sealed class StubLocaliser : IForgeryLocaliser
{
    private const float Unlikely = -20;

    /// <inheritdoc/>
    public IReadOnlyList<float> Localise(IReadOnlyList<byte[]> windows) => [.. windows.Select(_ => Unlikely)];
}
