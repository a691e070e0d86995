using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Merchants;
using GiftDigi.Receipts.Names;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>
/// The receipt is one of a participating shop's: by registration number, phone number or name. A name may be misread and a
/// phone number may be a new branch's, so a name inferred with doubt is not enough, and only a registration number that none of the participants has excludes a shop.
/// </summary>
internal sealed class ParticipatingMerchantRule : IRule
{
    private const double TooAlikeToExclude = 0.5;
    private const int ShortestContainedName = 3;

    public Finding Check(EntryFacts facts)
    {
        var merchants = facts.Campaign.ParticipatingMerchants;
        var receipt = facts.Receipt;
        var state = merchants.Count == 0 || merchants.Any(merchant => IsOf(receipt, merchant)) ? FindingState.Met
            : IsExcluded(receipt, merchants) ? FindingState.Broken
            : FindingState.Unclear;
        return new(
            "participating-merchant",
            state,
            state == FindingState.Unclear ? Reason.Illegible : Reason.NotParticipatingMerchant,
            merchants.Count == 0 ? "any shop" : $"a shop of {string.Join(" / ", merchants.Select(merchant => merchant.Name))}",
            string.Join(", ", Seen(receipt).DefaultIfEmpty("no legible shop")),
            Evidence.Boxes(receipt.Merchant?.Box, receipt.Phone?.Box, receipt.RegistrationNumber?.Box));
    }

    private static bool IsOf(Receipt receipt, ParticipatingMerchant merchant) =>
        (receipt.RegistrationNumber is { } number && merchant.RegistrationNumbers.Contains(number.Value.Value))
        || (receipt.Phone is { } phone && merchant.Phones.Contains(string.Concat(phone.Value.Where(char.IsAsciiDigit))))
        || (receipt.Merchant is { } printed && (!printed.Inferred || printed.IsSure()) && merchant.Names.Any(name => IsSameName(name, printed.Value)));

    private static bool IsSameName(string name, string printed)
    {
        var (expected, seen) = (PrintedName.Fold(name), PrintedName.Fold(printed));
        return NameDifference.Between(expected, seen).IsNegligible
            || ChainTable.Default.AreOneChain(name, printed)
            || (expected.Length >= ShortestContainedName && seen.Contains(expected, StringComparison.Ordinal));
    }

    private static bool IsExcluded(Receipt receipt, IReadOnlyList<ParticipatingMerchant> merchants) =>
        receipt.RegistrationNumber is { Confidence: >= Evidence.Sure, Value.HasCorporateCheckDigit: true }
        && merchants.All(merchant => merchant.RegistrationNumbers.Count > 0)
        && merchants.SelectMany(merchant => merchant.Names).All(name => !IsAlike(name, receipt.Merchant?.Value ?? ""));

    private static bool IsAlike(string name, string printed) =>
        NameDifference.Between(PrintedName.Fold(name), PrintedName.Fold(printed)).Likeness >= TooAlikeToExclude;

    private static IEnumerable<string> Seen(Receipt receipt) =>
        new[] { receipt.Merchant?.Value, receipt.RegistrationNumber?.Value.Value, receipt.Phone?.Value }.OfType<string>();
}
