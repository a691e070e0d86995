namespace GiftDigi.Receipts.Campaigns;

/// <summary>A chain or shop whose receipts count.</summary>
/// <param name="Name">Its name as people write it.</param>
/// <param name="Aliases">Other ways in which its receipts print the name.</param>
/// <param name="Phones">Phone numbers of its branches, digits only.</param>
/// <param name="RegistrationNumbers">Its registration numbers as invoice issuer, T and 13 digits.</param>
public sealed record ParticipatingMerchant(
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Phones,
    IReadOnlyList<string> RegistrationNumbers)
{
    /// <summary>The name and its aliases.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(Name);
}
