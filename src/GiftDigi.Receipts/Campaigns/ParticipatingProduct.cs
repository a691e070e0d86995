using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>A product that counts.</summary>
/// <param name="Id">Its name within the campaign.</param>
/// <param name="Name">Its name as people write it.</param>
/// <param name="Aliases">Other ways in which receipts print the name.</param>
/// <param name="Gtins">Its product codes.</param>
public sealed record ParticipatingProduct(
    string Id,
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<Gtin> Gtins)
{
    /// <summary>Names that only the receipts of one chain print.</summary>
    public IReadOnlyList<ChainAliases> ChainAliases { get; init; } = [];

    /// <summary>The words that tell it, where it is a range of products; null where names and codes do.</summary>
    public ProductWords? Words { get; init; }

    /// <summary>The name and its aliases.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(Name);
}
