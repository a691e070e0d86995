using System.Globalization;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>What a campaign's pages say: its own words where it has some in the language of the request, else the program's.</summary>
internal static class CampaignWords
{
    public static string TitleOf(Campaign campaign) => Own(campaign, texts => texts.Title) ?? campaign.Name;

    public static string HowToEnter(Campaign campaign) => Own(campaign, texts => texts.HowTo) ?? (campaign.AsksForReceipt
        ? new LocalText("対象商品のレシートを、店名から合計まで全体が写るように撮影してお送りください。", "Photograph the receipt of what you bought, all of it, from the shop's name to the total.")
        : new LocalText("番号を入力してご応募ください。", "Enter the number.")).ToString();

    public static string Approved(Campaign campaign) => Own(campaign, texts => texts.Approved) ?? Approved(campaign.Prize.Kind).ToString();

    public static string? Rejected(Campaign campaign) => Own(campaign, texts => texts.Rejected);

    public static string PurchasePeriod(Campaign campaign) => $"{Show(campaign.PurchasePeriod.From)} – {Show(campaign.PurchasePeriod.To)}";

    public static string? EntryPeriod(Campaign campaign) => campaign.EntryPeriod is not { } period ? null
        : $"{Show(period.From)} – {Show(period.To)}";

    public static string Wanted(Campaign campaign)
    {
        var names = campaign.ParticipatingProducts.Select(product => product.Name);
        return string.Join(LocalText.IsJapanese ? "、" : ", ", names);
    }

    public static string Count(long count) => count.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>How far an entrant has come towards the next mileage prize, and what is missing.</summary>
    public static LocalText Progress(Mileage mileage, long steps)
    {
        var (come, whole) = (mileage.TowardsNext(steps), (long)mileage.PerPrize);
        var text = mileage.Count switch
        {
            MileageCount.Entries => new LocalText("スタンプ {0}/{1}個(あと{2}個)", "{0} of {1} stamps, {2} to go"),
            MileageCount.Pieces => new("対象商品 {0}/{1}個(あと{2}個)", "{0} of {1} pieces, {2} to go"),
            MileageCount.Yen => new("お買い上げ {0}/{1}円(あと{2}円)", "{0} of {1} yen, {2} to go"),
            MileageCount.DifferentProducts => new("対象商品 {0}/{1}種類(あと{2}種類)", "{0} of {1} products, {2} to go"),
        };
        return text.With(Count(come), Count(whole), Count(whole - come));
    }

    private static LocalText Approved(PrizeKind prize) => prize switch
    {
        PrizeKind.Everyone or PrizeKind.FirstCome => new("ギフトコードを準備しています。このページに表示されますので、しばらくお待ちください。", "Your gift code is on its way. It will be shown on this page."),
        PrizeKind.InstantWin => new("抽選の結果をこのページでお知らせします。", "This page will say whether you have won."),
        PrizeKind.Lottery => new("応募期間の終了後に抽選を行います。", "Winners are drawn after the campaign has ended."),
        PrizeKind.Mileage => new("スタンプがたまりました。", "Your stamps were added."),
    };

    private static string? Own(Campaign campaign, Func<EntrantTexts, string?> text)
    {
        var texts = LocalText.IsJapanese ? campaign.Texts.Japanese : campaign.Texts.English;
        return texts is null ? null : text(texts);
    }

    private static string Show(DateOnly day) => day.ToString(LocalText.IsJapanese ? "yyyy年M月d日" : "d MMMM yyyy", CultureInfo.CurrentCulture);

    private static string Show(DateTimeOffset moment) =>
        JapanTime.At(moment).ToString(LocalText.IsJapanese ? "yyyy年M月d日 H:mm" : "d MMMM yyyy H:mm", CultureInfo.CurrentCulture);
}
