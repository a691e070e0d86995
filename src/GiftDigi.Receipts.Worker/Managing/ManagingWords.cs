using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Managing;

/// <summary>What managers read of campaigns.</summary>
internal static class ManagingWords
{
    public static string IdOf(PrizeKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    public static LocalText Of(PrizeKind kind) => kind switch
    {
        PrizeKind.Everyone => new("全員", "To everyone who qualifies"),
        PrizeKind.FirstCome => new("先着", "To the first who qualify"),
        PrizeKind.InstantWin => new("その場で当たる抽選", "By lot, on the spot"),
        PrizeKind.Lottery => new("期間後の抽選", "By lot, after the period"),
        PrizeKind.Mileage => new("マイレージ", "For several purchases together"),
    };

    public static LocalText Of(CampaignState state) => state switch
    {
        CampaignState.Before => new("開始前", "before"),
        CampaignState.Open => new("受付中", "open"),
        CampaignState.Over => new("終了", "over"),
    };

    public static LocalText StateOf(CampaignLine line) => line.IsStopped ? new("停止中", "stopped") : Of(line.State);

    public static string When(DateTimeOffset moment) => JapanTime.At(moment).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static LocalText Of(VerdictKind verdict) => verdict switch
    {
        VerdictKind.Approved => new("承認", "approved"),
        VerdictKind.Referred => new("要審査", "referred"),
        VerdictKind.Rejected => new("対象外", "rejected"),
    };

    /// <summary>A verdict with its reasons.</summary>
    public static string Of(Verdict verdict) =>
        verdict.Reasons.Count == 0 ? Of(verdict.Kind).ToString() : $"{Of(verdict.Kind)} ({string.Join(LocalText.IsJapanese ? "、" : ", ", verdict.Reasons.Select(Of))})";

    public static LocalText Of(Reason reason) => reason switch
    {
        Reason.UnreadableImage => new("画像を開けない", "unreadable image"),
        Reason.ImageMissing => new("画像がない", "image missing"),
        Reason.NotProcessed => new("処理できない", "not processed"),
        Reason.NotAReceipt => new("レシートでない", "not a receipt"),
        Reason.Illegible => new("読み取れない", "illegible"),
        Reason.SeveralReceipts => new("複数のレシート", "several receipts"),
        Reason.OutsidePurchasePeriod => new("購入期間外", "outside the purchase period"),
        Reason.OutsidePurchaseHours => new("対象の時間帯・曜日でない", "outside the purchase hours"),
        Reason.OutsideEntryPeriod => new("応募期間外", "outside the entry period"),
        Reason.NotParticipatingMerchant => new("対象店舗でない", "shop does not take part"),
        Reason.NoParticipatingProduct => new("対象商品がない", "no participating product"),
        Reason.BelowMinimum => new("数量・金額不足", "below the minimum"),
        Reason.InvalidProof => new("番号が無効", "invalid number"),
        Reason.LimitReached => new("上限到達", "limit reached"),
        Reason.AlreadyUsed => new("使用済み", "already used"),
        Reason.Altered => new("改変の疑い", "altered"),
        Reason.RePhotographed => new("画面の撮影", "photo of a screen"),
        Reason.UnusualActivity => new("短時間の多数応募", "unusual activity"),
        Reason.ApprovalByPerson => new("人による承認が必要", "approval by a person"),
    };
}
