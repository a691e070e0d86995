using GiftDigi.Receipts.Rendering.Photographing;
using GiftDigi.Receipts.Rendering.Shopping;

namespace GiftDigi.Receipts.Rendering;

/// <summary>One image to make.</summary>
/// <param name="Name">Its file name without extension.</param>
/// <param name="Seed">What chance starts from.</param>
/// <param name="List">What to buy, and where.</param>
/// <param name="Level">How to photograph it.</param>
internal sealed record RenderOrder(string Name, long Seed, ShoppingList List, PhotoLevel Level)
{
    /// <summary>1 for the first photo of a paper; another number is another photo of the same paper.</summary>
    public int Shot { get; init; } = 1;

    /// <summary>0 for the shopper of the list; another number is another one who bought the same in the same shop on the same day.</summary>
    public int Neighbour { get; init; }

    /// <summary>Pixels of the photo, in millions; null for what its level and length ask for.</summary>
    public double? Megapixels { get; init; }

    /// <summary>Whether the phone lay on its side: the pixels are turned, and EXIF says so.</summary>
    public bool Sideways { get; init; }

    /// <summary>What is wrong with the photo; null for what its level says.</summary>
    public Degradation? Degradation { get; init; }

    /// <summary>Whether fonts that are held out may be used.</summary>
    public RenderScope Scope { get; init; }

    /// <summary>JPEG quality of the photo, 1 to 100; null for what its conditions say.</summary>
    public int? JpegQuality { get; init; }

    /// <summary>What a forger makes of the slip before it is printed; its truth stays that of the purchase. Null for an honest slip.</summary>
    public Func<string, string>? Rewriting { get; init; }
}
