namespace GiftDigi.Receipts.Campaigns;

/// <summary>A chain or shop that the terms name: one whose receipts count, or one whose receipts do not.</summary>
/// <param name="Name">Its name as people write it.</param>
/// <param name="Aliases">Other ways in which its receipts print the name.</param>
/// <param name="Phones">Phone numbers of its branches, digits only.</param>
/// <param name="RegistrationNumbers">Its registration numbers as invoice issuer, T and 13 digits.</param>
public sealed record CampaignMerchant(
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Phones,
    IReadOnlyList<string> RegistrationNumbers)
{
    /// <summary>The names of the branches that are meant; empty when all of them are.</summary>
    public IReadOnlyList<string> Branches { get; init; } = [];

    /// <summary>The name and its aliases.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(Name);
}
