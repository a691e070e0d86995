using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Reviewing;
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
        verdict.Reasons.Count == 0 ? Of(verdict.Kind).ToString() : $"{Of(verdict.Kind)} ({string.Join(LocalText.IsJapanese ? "、" : ", ", verdict.Reasons.Select(CaseWords.Of))})";
}
