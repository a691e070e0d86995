using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Proofs;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>What entrants are told of a reason, and of how to photograph again. Who tampers with receipts is told nothing that would help.</summary>
internal static class ReasonWords
{
    public static LocalText Of(Reason reason) => reason switch
    {
        Reason.UnreadableImage => new("送られたファイルを写真として開けませんでした。", "The file could not be opened as a photo."),
        Reason.ImageMissing => new("お預かりした写真が見つかりませんでした。", "The photo that we received is missing."),
        Reason.NotProcessed => new("写真をうまく処理できませんでした。担当者が確認しています。", "The photo could not be processed. A person is looking at it."),
        Reason.NotAReceipt => new("商品名の入ったレシートが写っていませんでした。カードの控えや領収書だけでは確認できません。", "The photo shows no itemised receipt. A card slip or an invoice without items is not enough."),
        Reason.Illegible => new("レシートの文字をはっきり読み取れませんでした。", "The print on the receipt could not be read clearly."),
        Reason.SeveralReceipts => new("1枚の写真に複数のレシートが写っていました。", "There are several receipts in one photo."),
        Reason.ShotsDoNotJoin => new("送られた写真が、1枚のレシートとしてつながりませんでした。", "The photos could not be put together as one receipt."),
        Reason.OutsidePurchasePeriod => new("レシートの日付が、対象の購入期間の外でした。", "The date on the receipt is outside the purchase period."),
        Reason.OutsidePurchaseHours => new("レシートの時刻または曜日が、対象の時間帯ではありませんでした。", "The time or the day of the week on the receipt is not one that counts."),
        Reason.OutsideEntryPeriod => new("応募の受付期間の外でした。", "Entries were not open at that time."),
        Reason.NotParticipatingMerchant => new("対象店舗のレシートではありませんでした。", "The shop on the receipt does not take part."),
        Reason.NoParticipatingProduct => new("レシートに対象商品が見つかりませんでした。", "No participating product was found on the receipt."),
        Reason.BelowMinimum => new("対象商品の数量または金額が、条件に届いていませんでした。", "The quantity or amount of participating products is below what is asked for."),
        Reason.InvalidProof => new("入力された番号を確認できませんでした。", "The number that was entered could not be confirmed."),
        Reason.LimitReached => new("応募できる回数または数量の上限に達していました。", "The limit of entries has been reached."),
        Reason.AlreadyUsed => new("このレシートまたは番号は、すでに応募に使われています。", "This receipt or number was used for an entry before."),
        Reason.Altered or Reason.RePhotographed or Reason.UnusualActivity =>
            new("ご応募の内容を確認できませんでした。", "The entry could not be confirmed."),
        Reason.ApprovalByPerson => new("担当者が確認しています。", "A person is checking it."),
    };

    public static LocalText Of(ProofFault fault) => fault switch
    {
        ProofFault.Missing => new("番号を入力してください。", "Enter the number."),
        ProofFault.Mistyped => new("番号に誤りがあるようです。もう一度ご確認ください。", "There is a slip in the number. Check it once more."),
        ProofFault.Malformed or ProofFault.NotAskedFor => new("番号の形が正しくありません。", "That is not what such a number looks like."),
    };

    public static LocalText Of(RetakeHint hint) => hint switch
    {
        RetakeHint.AnotherFile => new("スマートフォンで撮影した写真(JPEG・PNG)をお送りください。", "Send a photo as phones take them (JPEG or PNG)."),
        RetakeHint.ItemisedReceipt => new("商品名と金額の入ったレシートを撮影してください。", "Photograph the receipt that lists items and prices."),
        RetakeHint.OneReceipt => new("レシートは1枚だけ写してください。", "Show one receipt only."),
        RetakeHint.OverlappingShots => new("上から順に撮影し、前の写真の最後の3〜5行が次の写真の先頭にも写るようにしてください。", "Go from top to bottom, and let each photo begin with the last 3 to 5 lines of the one before."),
        RetakeHint.Closer => new("もう少し近づいて、レシートが画面いっぱいになるように撮影してください。", "Go closer, so that the receipt fills the picture."),
        RetakeHint.MoreLight => new("明るい場所で撮影してください。", "Take it in more light."),
        RetakeHint.SteadyHand => new("ピントを合わせ、手ぶれに気をつけて撮影してください。", "Keep the phone steady and in focus."),
        RetakeHint.WholeAndFlat => new("レシートを平らに伸ばし、店名から合計まで全体を写してください。", "Lay it flat and show all of it, from the shop's name to the total."),
    };
}
