using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Rendering.Photographing;
using GiftDigi.Receipts.Rendering.Products;
using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Shops;

namespace GiftDigi.Receipts.Rendering.Demo;

/// <summary>One entry of the demo, as it is staged.</summary>
/// <param name="Campaign">What is entered.</param>
/// <param name="Chain">Where the receipt is from.</param>
/// <param name="Level">How it is photographed.</param>
internal sealed record Scene(DemoCampaign Campaign, Chain Chain, PhotoLevel Level)
{
    public DateOnly Day { get; init; } = new(2026, 11, 8);

    public IReadOnlyList<Wish> Wishes { get; init; } = [];

    /// <summary>Why it is rejected; null when it is approved.</summary>
    public Reason? Reason { get; init; }

    public bool Sideways { get; init; }

    /// <summary>The number of the scene whose entrant enters again; null for an entrant of its own.</summary>
    public int? SameEntrantAs { get; init; }

    /// <summary>The number of the scene whose paper is photographed again; null for a paper of its own.</summary>
    public int? SamePaperAs { get; init; }

    /// <summary>The number of the scene whose file is sent again; null for a file of its own.</summary>
    public int? SameFileAs { get; init; }

    public Scene Buying(string product, int quantity) => this with { Wishes = [.. Wishes, new(Catalogue.Named(product), quantity)] };
}
