using System.Globalization;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Reviewing;

/// <summary>What reviewers read of reasons, rules, tests and times. They are told all of it.</summary>
internal static class CaseWords
{
    private static readonly Dictionary<string, LocalText> Names = new(StringComparer.Ordinal)
    {
        ["one-receipt"] = new("レシートは1枚", "One receipt"),
        ["legible-purchase"] = new("読み取れるか", "Legible"),
        ["purchase-period"] = new("購入期間", "Purchase period"),
        ["participating-merchant"] = new("対象店舗", "Participating shop"),
        ["excluded-merchant"] = new("対象外店舗でない", "Not an excluded shop"),
        ["participating-product"] = new("対象商品", "Participating product"),
        ["purchase-condition"] = new("購入条件", "Purchase condition"),
        ["entry-period"] = new("応募期間", "Entry period"),
        ["proofs"] = new("番号", "Numbers"),
        ["proof-use"] = new("番号の使用回数", "Uses of the number"),
        ["entrant-limit"] = new("応募者の上限", "Limit of the entrant"),
        ["entrant-daily-limit"] = new("応募者の1日の上限", "Daily limit of the entrant"),
        ["household-limit"] = new("世帯の上限", "Limit of the household"),
        ["entries-limit"] = new("全体の上限", "Limit of all entries"),
        ["budget"] = new("予算", "Budget"),
        ["same-file"] = new("同じファイル", "The same file"),
        ["same-paper"] = new("同じレシート", "The same paper"),
        ["other-campaign"] = new("別キャンペーンでの使用", "Used in another campaign"),
        ["velocity"] = new("応募の頻度", "Pace of entries"),
        ["before-purchase"] = new("購入前の応募", "Entered before it was bought"),
        ["screenshot"] = new("画面の保存画像", "Screenshot"),
        ["screen-pattern"] = new("画面の撮影", "Photo of a screen"),
        ["software"] = new("編集ソフトの痕跡", "Editing software"),
        ["compression"] = new("圧縮のむら", "Compression that differs"),
        ["foreign-print"] = new("ほかと違う印字", "Print unlike the rest"),
        ["arithmetic"] = new("計算が合わない", "Arithmetic that cannot be"),
        ["amount-form"] = new("金額の表記", "Form of amounts"),
        ["weekday"] = new("曜日が合わない", "A weekday that is not"),
        ["calendar"] = new("日付が合わない", "A date that is not"),
        ["code-date"] = new("番号内の日付", "Date within a number"),
        ["pieces"] = new("点数が合わない", "Pieces that do not add up"),
        ["shop-identity"] = new("店舗情報の食い違い", "Shop details that contradict"),
    };

    /// <summary>The name of a rule or a test; its id where it has none.</summary>
    public static LocalText Name(string id) => Names.GetValueOrDefault(id) ?? new(id, id);

    public static LocalText Of(Reason reason) => reason switch
    {
        Reason.UnreadableImage => new("画像を開けない", "Image cannot be opened"),
        Reason.ImageMissing => new("画像がない", "Image is missing"),
        Reason.NotProcessed => new("処理できなかった", "Could not be processed"),
        Reason.NotAReceipt => new("レシートでない", "Not a receipt"),
        Reason.Illegible => new("読み取れない", "Illegible"),
        Reason.SeveralReceipts => new("複数のレシート", "Several receipts"),
        Reason.ShotsDoNotJoin => new("写真がつながらない", "Photos do not join"),
        Reason.OutsidePurchasePeriod => new("購入期間外", "Outside the purchase period"),
        Reason.OutsidePurchaseHours => new("対象時間外", "Outside the hours"),
        Reason.OutsideEntryPeriod => new("応募期間外", "Outside the entry period"),
        Reason.NotParticipatingMerchant => new("対象外の店舗", "Not a participating shop"),
        Reason.NoParticipatingProduct => new("対象商品なし", "No participating product"),
        Reason.BelowMinimum => new("条件未達", "Below the minimum"),
        Reason.InvalidProof => new("番号が無効", "Invalid number"),
        Reason.LimitReached => new("上限到達", "Limit reached"),
        Reason.AlreadyUsed => new("使用済み", "Already used"),
        Reason.Altered => new("改変の疑い", "Altered"),
        Reason.RePhotographed => new("画面・再撮影の疑い", "Photographed again"),
        Reason.UnusualActivity => new("不自然な応募", "Unusual activity"),
        Reason.ApprovalByPerson => new("人による承認", "Approval by a person"),
    };

    public static LocalText Of(FindingState state) => state switch
    {
        FindingState.Met => new("適合", "met"),
        FindingState.Broken => new("不適合", "broken"),
        FindingState.Unclear => new("不明", "unclear"),
    };

    public static LocalText Of(SignalStrength strength) => strength switch
    {
        SignalStrength.Cleared => new("説明済み", "explained"),
        SignalStrength.Weak => new("弱い", "weak"),
        SignalStrength.Strong => new("強い", "strong"),
        SignalStrength.Certain => new("確実", "certain"),
    };

    public static LocalText Of(VerdictKind? verdict) => verdict switch
    {
        VerdictKind.Approved => new("承認", "approved"),
        VerdictKind.Rejected => new("却下", "rejected"),
        VerdictKind.Referred => new("審査待ち", "with a person"),
        null => new("読み取り中", "being read"),
    };

    public static LocalText Of(ReviewAnswer answer) => answer switch
    {
        ReviewAnswer.Approved => new("承認しました", "Approved"),
        ReviewAnswer.Rejected => new("却下しました", "Rejected"),
        ReviewAnswer.PhotoWanted => new("写真を依頼しました", "Another photo is asked for"),
    };

    public static LocalText Of(ReviewOutcome refusal) => refusal switch
    {
        ReviewOutcome.LimitReached => new("キャンペーンの上限に達しているため、承認できませんでした。", "It could not be approved: as many entries are as the campaign allows."),
        ReviewOutcome.SamePerson => new("2人目の承認は、別の担当者が行う必要があります。", "The second approval must be another person's."),
        _ => new("前回の判定は反映できませんでした。", "The last decision could not be done."),
    };

    public static LocalText FieldOf(string field) => field[(field.LastIndexOf('/') + 1)..] switch
    {
        "merchant" => new("店名", "Shop"),
        "purchase-date" => new("購入日", "Date"),
        "purchase-time" => new("時刻", "Time"),
        "total" => new("合計", "Total"),
        "description" => new("商品名", "Item"),
        "quantity" => new("数量", "Pieces"),
        "amount" => new("金額", "Yen"),
        "unit-price" => new("単価", "Price"),
        "branch" => new("支店", "Branch"),
        "address" => new("住所", "Address"),
        "phone" => new("電話", "Phone"),
        "subtotal" => new("小計", "Subtotal"),
        "tax" => new("消費税", "Tax"),
        var other => new(other, other),
    };

    /// <summary>How long it is until a promise, or has been since.</summary>
    public static LocalText Left(DateTimeOffset promised, DateTimeOffset now)
    {
        var (isLate, span) = (promised < now, (promised - now).Duration());
        var (japanese, english) = span.TotalHours >= 1 ? ($"{(int)span.TotalHours}時間", $"{(int)span.TotalHours} h") : ($"{span.Minutes}分", $"{span.Minutes} min");
        return isLate ? new($"{japanese}超過", $"{english} late") : new($"残り{japanese}", $"{english} left");
    }

    public static string When(DateTimeOffset moment) => JapanTime.At(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
