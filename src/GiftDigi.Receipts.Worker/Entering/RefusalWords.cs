using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>What entrants are told of an answer that is not taken.</summary>
internal static class RefusalWords
{
    public static LocalText Of(FollowUpRefusal refusal) => refusal switch
    {
        FollowUpRefusal.NoSuchEntry => new("ご応募が見つかりませんでした。", "There is no such entry."),
        FollowUpRefusal.NotDecided => new("まだ確認中です。結果をお待ちください。", "There is no result yet. Please wait for it."),
        FollowUpRefusal.Approved => new("ご応募はすでに確定しています。", "The entry is approved already."),
        FollowUpRefusal.AnsweredBefore => new("すでに再送いただいています。", "You have answered before."),
        FollowUpRefusal.NotAskedFor => new("この結果は、写真や番号の再送では変わりません。", "Another photo or number would not change this result."),
        FollowUpRefusal.ContestedBefore => new("この理由については、すでに担当者が確認しました。", "A person has looked at this reason before."),
        FollowUpRefusal.TooOften => new("再送の回数が上限に達しました。担当者が確認します。", "There were too many answers. A person has to look at it."),
    };
}
