using GiftDigi.Receipts.Rendering.Photographing;

namespace GiftDigi.Receipts.Rendering;

/// <summary>What receipts to render.</summary>
public sealed record RenderOptions
{
    /// <summary>The same seed gives the same receipts, byte for byte, on the same machine.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many; 1 to 1,000,000.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The level of all photos; null for a mixture.</summary>
    public PhotoLevel? Level { get; init; }

    /// <summary>The layout of all receipts, by name; null for a mixture.</summary>
    public string? Layout { get; init; }

    /// <summary>The last possible day of purchase; the first is six weeks before.</summary>
    public DateOnly AsOf { get; init; } = new(2026, 11, 21);
}
