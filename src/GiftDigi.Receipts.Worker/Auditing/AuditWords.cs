using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Parsing.Opinions;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Auditing;

/// <summary>What auditors read of steps, answers and faults.</summary>
internal static class AuditWords
{
    private const int ShownOfHash = 12;

    /// <summary>A step by its id as it is kept; the id where it is none that was ever written.</summary>
    public static LocalText OfStep(string? step) => step switch
    {
        "received" => new("受付", "received"),
        "read" => new("読み取り", "read"),
        "decided" => new("自動判定", "decided"),
        "issuance-queued" => new("賞品の発行を依頼", "issuance queued"),
        "reviewed" => new("担当者の判定", "reviewed"),
        "approved-first" => new("1人目の承認", "first approval"),
        "failed" => new("失敗", "failed"),
        var other => new(other ?? "?", other ?? "?"),
    };

    public static LocalText Of(FollowUpKind kind) => kind switch
    {
        FollowUpKind.Retake => new("撮り直し", "another photo"),
        FollowUpKind.Correction => new("番号の訂正", "corrected numbers"),
        FollowUpKind.PackagePhoto => new("パッケージの写真", "photo of the package"),
        FollowUpKind.Appeal => new("異議", "objection"),
    };

    public static LocalText Of(AuditFault fault) => fault switch
    {
        AuditFault.Changed => new("内容が変更されています。", "Its content was changed."),
        AuditFault.Missing => new("記録がありません。", "It is missing."),
        AuditFault.NotLinked => new("前の記録につながっていません。どちらかが挿入、移動、または置き換えられています。", "It does not follow the record before it: one of the two was put in, moved or replaced."),
        AuditFault.Misnumbered => new("ありえない番号です。", "No record has such a number."),
        AuditFault.BeyondHead => new("履歴の末尾より後にあります。挿入されたか、末尾が変更されています。", "It is later than the head of the history: it was put in, or the head was changed."),
        AuditFault.HeadDiffers => new("履歴の末尾が示す記録と違います。", "It is not the one that the head of the history names."),
        AuditFault.HeadMissing => new("履歴の末尾の情報がありません。", "The head of the history is gone."),
        AuditFault.AnchorDiffers => new("指定された記録がありません。", "The record that was named is not there."),
    };

    public static LocalText Of(OpinionKind kind) => kind switch
    {
        OpinionKind.Agrees => new("一致", "the same"),
        OpinionKind.Resembles => new("ほぼ同じ", "nearly the same"),
        OpinionKind.Contradicts => new("不一致", "another value is kept"),
        OpinionKind.Filled => new("補完に使用", "kept, as nothing else was read"),
        OpinionKind.Alone => new("不採用", "not kept"),
    };

    public static LocalText Of(ReaderFailure failure) => failure switch
    {
        ReaderFailure.BudgetUsedUp => new("本日の上限に達したため送っていません。", "Not asked: no page more may be sent that day."),
        ReaderFailure.Resting => new("直前に失敗したため送っていません。", "Not asked: it had failed a moment before."),
        ReaderFailure.Busy => new("混み合っていました。", "It took no more for then."),
        ReaderFailure.Down => new("応答がありませんでした。", "It could not be reached, or failed."),
        ReaderFailure.Refused => new("接続を拒否されました。設定を確認してください。", "It refused: the settings must be looked at."),
        ReaderFailure.ImageRefused => new("この画像は読めませんでした。", "It could not read the image."),
        ReaderFailure.AnswerUnreadable => new("応答を理解できませんでした。", "Its answer could not be understood."),
        ReaderFailure.TooSlow => new("時間内に終わりませんでした。", "It did not end in time."),
    };

    /// <summary>The start of a hash, which is enough to compare by eye.</summary>
    public static string Short(string? hash) => hash is { Length: > ShownOfHash } ? $"{hash[..ShownOfHash]}…" : hash ?? "-";
}
