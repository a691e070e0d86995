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

    /// <summary>What is wrong with all photos, in place of a level; null for levels.</summary>
    public Degradation? Degradation { get; init; }

    /// <summary>Which layouts and fonts there are to draw from.</summary>
    public RenderScope Scope { get; init; }

    /// <summary>The layout of all receipts, by name; null for a mixture.</summary>
    public string? Layout { get; init; }

    /// <summary>Pixels of every photo, in millions; null for what its level and length ask for.</summary>
    public double? Megapixels { get; init; }

    /// <summary>
    /// What every receipt must show: products of the catalogue by full name (<c>ホシナ 朝つみ緑茶 525ml</c>), and pieces. Only
    /// shops that sell all of them are visited.
    /// </summary>
    public IReadOnlyDictionary<string, int> Buying { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The last possible day of purchase; the first is six weeks before.</summary>
    public DateOnly AsOf { get; init; } = new(2026, 11, 21);
}
