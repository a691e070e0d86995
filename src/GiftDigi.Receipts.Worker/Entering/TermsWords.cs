using System.Globalization;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Proofs;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>The terms of a campaign in words.</summary>
internal static class TermsWords
{
    private static string Separator => LocalText.IsJapanese ? "、" : ", ";

    /// <summary>What a condition asks for; of one that combines others, how many of them.</summary>
    public static LocalText Of(PurchaseCondition condition, Campaign campaign) => condition switch
    {
        PurchaseCondition.All => new("次のすべてを満たすこと", "All of these:"),
        PurchaseCondition.Any => new("次のいずれかを満たすこと", "One of these at least:"),
        PurchaseCondition.AtLeast(var count, _) => new LocalText("次のうち{0}つ以上を満たすこと", "At least {0} of these:").With(count),
        PurchaseCondition.MinimumQuantity(var pieces, var products) => new LocalText("{0}を合計{1}個以上購入", "{1} or more pieces of {0}").With(Named(products, campaign), Count(pieces)),
        PurchaseCondition.MinimumAmount(var amount, var products) => new LocalText("{0}を合計{1}円以上購入(値引後)", "{1} yen or more of {0}, after discounts").With(Named(products, campaign), Yen(amount)),
        PurchaseCondition.MinimumTotal(var amount) => new LocalText("レシートの合計が{0}円以上", "A receipt of {0} yen or more in all").With(Yen(amount)),
        PurchaseCondition.DifferentProducts(var count) => new LocalText("対象商品を{0}種類以上購入", "{0} or more different products").With(Count(count)),
        PurchaseCondition.TimeOfDay(var from, var to) when to <= from => new LocalText("{0}から翌{1}より前の購入", "Bought from {0} on and before {1} of the next day").With(Hour(from), Hour(to)),
        PurchaseCondition.TimeOfDay(var from, var to) => new LocalText("{0}から{1}より前の購入", "Bought from {0} on and before {1}").With(Hour(from), Hour(to)),
        PurchaseCondition.DaysOfWeek(var days) => new LocalText("{0}の購入", "Bought on {0}").With(string.Join(Separator, days.Select(CultureInfo.CurrentCulture.DateTimeFormat.GetDayName))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What a condition combines; nothing where it stands alone.</summary>
    public static IReadOnlyList<PurchaseCondition> PartsOf(PurchaseCondition condition) => condition switch
    {
        PurchaseCondition.All(var parts) => parts,
        PurchaseCondition.Any(var parts) => parts,
        PurchaseCondition.AtLeast(_, var parts) => parts,
        _ => [],
    };

    /// <summary>A product and, where it is a range of them, what belongs to it.</summary>
    public static IEnumerable<string> Of(ParticipatingProduct product)
    {
        yield return product.Name;
        if (product.Words is { } words)
        {
            yield return Listed(new("ブランド: {0}", "Brands: {0}"), words.Brands);
            yield return Listed(new("種類: {0}", "Kinds: {0}"), words.Kinds);
            yield return Listed(new("サイズ: {0}", "Sizes: {0}"), words.Sizes);
            yield return Listed(new("対象外: {0}", "Not: {0}"), words.Excluded);
        }
    }

    public static string Of(CampaignMerchant merchant) => merchant.Branches.Count == 0 ? merchant.Name
        : new LocalText("{0}({1})", "{0} ({1})").With(merchant.Name, string.Join(Separator, merchant.Branches)).ToString();

    /// <summary>How many entries count.</summary>
    public static IEnumerable<LocalText> Of(EntryLimits limits, Prize prize)
    {
        LocalText?[] all =
        [
            limits.PerEntrant is { } person ? new LocalText("お一人様{0}回まで", "{0} for each person").With(Count(person)) : null,
            limits.PerEntrantPerDay is { } day ? new LocalText("お一人様1日{0}回まで", "{0} a day for each person").With(Count(day)) : null,
            limits.PerHousehold is { } home ? new LocalText("1世帯{0}回まで", "{0} for each household").With(Count(home)) : null,
            limits.InAll is { } first ? new LocalText("全体で先着{0}件まで", "The first {0} of all").With(Count(first)) : null,
            limits.Budget is not null ? new("賞品がなくなり次第終了", "While there are gifts left") : null,
            prize.Mileage?.PrizesPerEntrant is { } prizes ? new LocalText("賞品はお一人様{0}個まで", "{0} gifts for each person").With(Count(prizes)) : null,
        ];
        return all.OfType<LocalText>();
    }

    /// <summary>How the prize is given.</summary>
    public static LocalText Of(Prize prize) => prize.Kind switch
    {
        PrizeKind.Everyone => new("条件を満たした方全員", "To everyone who qualifies"),
        PrizeKind.FirstCome => new("条件を満たした方に先着順", "To the first who qualify"),
        PrizeKind.InstantWin => new("その場で抽選", "Drawn on the spot"),
        PrizeKind.Lottery => new("応募期間の終了後に抽選", "Drawn after the campaign"),
        PrizeKind.Mileage => prize.Mileage is { } mileage ? Of(mileage) : new("購入をためて交換", "For several purchases together"),
    };

    /// <summary>A number that is asked for.</summary>
    public static string Of(RequiredProof proof) => proof.Uses is { } uses
        ? new LocalText("{0}({1}。同じ番号は{2}回まで)", "{0} ({1}; each counts {2} times at most)").With(proof.Name, Of(proof.Kind), Count(uses)).ToString()
        : new LocalText("{0}({1})", "{0} ({1})").With(proof.Name, Of(proof.Kind)).ToString();

    private static LocalText Of(Mileage mileage)
    {
        var text = mileage.Count switch
        {
            MileageCount.Entries => new LocalText("ご応募{0}回ごとに1個", "One for every {0} entries"),
            MileageCount.Pieces => new("対象商品{0}個ごとに1個", "One for every {0} pieces bought"),
            MileageCount.Yen => new("対象商品{0}円ごとに1個", "One for every {0} yen spent"),
            MileageCount.DifferentProducts => new("対象商品{0}種類ごとに1個", "One for every {0} different products"),
        };
        return text.With(Count(mileage.PerPrize));
    }

    private static LocalText Of(ProofKind kind) => kind switch
    {
        ProofKind.SerialCode => new("商品のシリアルコード", "a code on the product"),
        ProofKind.OrderNumber => new("注文番号", "the number of an order"),
        ProofKind.ContractNumber => new("契約番号", "the number of a contract"),
        ProofKind.MemberNumber => new("会員番号", "the number of a member"),
        ProofKind.Imei => new("端末の識別番号15桁", "the 15 digits of a phone"),
    };

    private static string Listed(LocalText text, IReadOnlyList<string> words) => words.Count == 0 ? "" : text.With(string.Join(Separator, words)).ToString();

    private static string Named(IReadOnlyList<string> products, Campaign campaign)
    {
        var names = campaign.ParticipatingProducts.Where(product => products.Contains(product.Id, StringComparer.Ordinal)).Select(product => product.Name).ToList();
        return names.Count == 0 ? new LocalText("対象商品", "the products").ToString() : string.Join(Separator, names);
    }

    private static string Yen(Money amount) => Count(amount.Yen);

    private static string Count(int count) => CampaignWords.Count(count);

    private static string Hour(TimeOnly time) => time.ToString("H:mm", CultureInfo.CurrentCulture);
}
