using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Merchants;
using GiftDigi.Receipts.Names;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>The shop of a receipt beside one that the terms name: told by registration number, phone number or name.</summary>
internal sealed class PrintedShop(EntryFacts facts)
{
    private readonly Receipt _receipt = facts.Receipt;

    private const double TooAlikeToExclude = 0.5;
    private const int ShortestContainedName = 3;

    /// <summary>What is known of the shop, in words.</summary>
    public string Seen => string.Join(
        ", ",
        new[] { _receipt.Merchant?.Value, _receipt.Branch?.Value, _receipt.RegistrationNumber?.Value.Value, _receipt.Phone?.Value }
            .OfType<string>()
            .DefaultIfEmpty("no legible shop"));

    /// <summary>Where it stands.</summary>
    public IReadOnlyList<PixelBox> Boxes =>
        Evidence.Boxes(_receipt.Merchant?.Box, _receipt.Branch?.Box, _receipt.Phone?.Box, _receipt.RegistrationNumber?.Box);

    /// <summary>
    /// Whether the shop is the one that is meant. A name may be misread and a phone number may be a new branch's, so a name
    /// inferred with doubt is not enough, and only a registration number that is not among those given excludes a shop.
    /// </summary>
    public FindingState Is(CampaignMerchant merchant) =>
        HasPhoneOf(merchant) ? FindingState.Met
        : IsOfChain(merchant) ? IsMeantBranch(merchant)
        : HasNumberOfAnother(merchant) ? FindingState.Broken
        : FindingState.Unclear;

    /// <summary>Whether the shop is another one for certain, also by its name alone.</summary>
    public bool IsAnother(CampaignMerchant merchant) =>
        Is(merchant) == FindingState.Broken || (!HasPhoneOf(merchant) && !IsOfChain(merchant) && HasNameOfAnother(merchant));

    private bool HasPhoneOf(CampaignMerchant merchant) =>
        _receipt.Phone is { } phone && merchant.Phones.Contains(string.Concat(phone.Value.Where(char.IsAsciiDigit)));

    private bool IsOfChain(CampaignMerchant merchant) =>
        (_receipt.RegistrationNumber is { } number && merchant.RegistrationNumbers.Contains(number.Value.Value))
        || (_receipt.Merchant is { } printed && (!printed.Inferred || facts.IsSure(printed)) && merchant.Names.Any(name => ShopName.IsSame(name, printed.Value)));

    private FindingState IsMeantBranch(CampaignMerchant merchant) =>
        merchant.Branches.Count == 0 || merchant.Branches.Any(IsBranch) ? FindingState.Met
        : _receipt.Branch is { Inferred: false } printed && facts.IsSure(printed) && merchant.Branches.All(branch => IsClearlyOther(branch, printed.Value)) ? FindingState.Broken
        : FindingState.Unclear;

    // Many shops print their branch behind the name of the chain.
    private bool IsBranch(string branch)
    {
        var expected = PrintedName.Fold(branch);
        return new[] { _receipt.Branch?.Value, _receipt.Merchant?.Value }.OfType<string>().Select(PrintedName.Fold).Any(seen =>
            NameDifference.Between(expected, seen).IsNegligible
            || (expected.Length >= ShortestContainedName && seen.EndsWith(expected, StringComparison.Ordinal)));
    }

    // The same name may be written in Latin letters, in kana or in kanji: names without a script in common may be one.
    private static bool IsClearlyOther(string name, string printed) => !IsAlike(name, printed) && (ScriptsOf(name) & ScriptsOf(printed)) != Scripts.None;

    private static Scripts ScriptsOf(string name) => PrintedName.Fold(name).TrimEnd('店').Aggregate(Scripts.None, (scripts, character) => scripts | character switch
    {
        >= '一' and <= '鿿' => Scripts.Kanji,
        >= 'ァ' and <= 'ヺ' => Scripts.Kana,
        >= 'A' and <= 'Z' => Scripts.Latin,
        _ => Scripts.None,
    });

    private bool HasNumberOfAnother(CampaignMerchant merchant) =>
        facts.IsSure(_receipt.RegistrationNumber)
        && _receipt.RegistrationNumber.Value.HasCorporateCheckDigit
        && merchant.RegistrationNumbers.Count > 0
        && merchant.Names.All(name => !IsAlike(name, _receipt.Merchant?.Value ?? ""));

    // A name read less surely may be a misread logo of the shop that is meant.
    private bool HasNameOfAnother(CampaignMerchant merchant) =>
        facts.IsSure(_receipt.Merchant) && merchant.Names.All(name =>
            IsClearlyOther(name, _receipt.Merchant.Value) || (IsKnownChain(_receipt.Merchant.Value) && !IsAlike(name, _receipt.Merchant.Value)));

    private static bool IsKnownChain(string printed) => ChainTable.Default.Printed.Named(PrintedName.Fold(printed)) is not null;

    private static bool IsAlike(string name, string printed) =>
        NameDifference.Between(PrintedName.Fold(name), PrintedName.Fold(printed)).Likeness >= TooAlikeToExclude;

    [Flags]
    private enum Scripts
    {
        None = 0,
        Latin = 1,
        Kana = 2,
        Kanji = 4,
    }
}
