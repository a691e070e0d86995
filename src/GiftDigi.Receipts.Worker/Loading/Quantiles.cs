using System.Globalization;

namespace GiftDigi.Receipts.Worker.Loading;

/// <summary>Times in their order.</summary>
internal sealed class Quantiles(IEnumerable<TimeSpan> times)
{
    private readonly TimeSpan[] _times = [.. times.Order()];

    /// <summary>The time that this part of all stay within, 0 to 1; none when there are none.</summary>
    public TimeSpan At(double part) => _times is [] ? TimeSpan.Zero : _times[Math.Clamp((int)Math.Ceiling(part * _times.Length) - 1, 0, _times.Length - 1)];

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"p50 {At(0.5).TotalSeconds:0.00} s, p95 {At(0.95).TotalSeconds:0.00} s, p99 {At(0.99).TotalSeconds:0.00} s, most {At(1).TotalSeconds:0.00} s");
}
