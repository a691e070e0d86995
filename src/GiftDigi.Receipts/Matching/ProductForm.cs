using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Matching;

/// <summary>One way in which a product's name may be printed.</summary>
/// <param name="Product">The product.</param>
/// <param name="Name">The name, sizes told apart.</param>
/// <param name="IsShort">Whether the brand is left out or cut: others may sell something of that name as well.</param>
internal sealed record ProductForm(ParticipatingProduct Product, MeasuredName Name, bool IsShort)
{
    /// <summary>The only chain whose receipts print it so; null when any may.</summary>
    public string? Chain { get; init; }
}
