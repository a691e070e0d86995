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
