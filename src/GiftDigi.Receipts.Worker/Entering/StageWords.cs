using System.Globalization;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>What entrants are told of how far an entry has come.</summary>
internal static class StageWords
{
    public static LocalText Heading(EntryProgress progress) => progress.Stage switch
    {
        EntryStage.Reading => new("レシートを確認しています", "Your receipt is being read"),
        EntryStage.Reviewing => new("担当者が確認しています", "A person is checking your entry"),
        EntryStage.PhotoWanted => new("もう一度写真をお願いします", "Please send another photo"),
        EntryStage.Approved => new("応募が確定しました", "Your entry is approved"),
        EntryStage.Rejected => new("今回は対象外でした", "Your entry does not qualify"),
        EntryStage.Answered => new("再送いただきました", "You have sent an answer"),
    };

    public static string Text(EntryProgress progress) => progress.Stage switch
    {
        EntryStage.Reading => new LocalText("通常は数秒で終わります。このページは自動で更新されます。", "It usually takes a few seconds. This page updates itself.").ToString(),
        EntryStage.PhotoWanted => new LocalText("お送りいただいた写真では確認できませんでした。新しい写真が届き次第、続きを確認します。", "It could not be told from your photo. We go on as soon as there is another one.").ToString(),
        EntryStage.Reviewing => new LocalText("結果が出るまでしばらくお待ちください。このページのアドレスを保存しておくと、いつでも確認できます。", "Please wait for the result. Keep the address of this page: it always shows where your entry stands.").ToString(),
        EntryStage.Approved => CampaignWords.Approved(progress.Campaign),
        EntryStage.Rejected => CampaignWords.Rejected(progress.Campaign) ?? "",
        EntryStage.Answered => new LocalText("新しいご応募のページで結果をご確認ください。", "See the page of your answer for the result.").ToString(),
    };

    public static string When(EntryProgress progress) =>
        JapanTime.At(progress.Record.Entry.ReceivedAt).ToString(LocalText.IsJapanese ? "M月d日 H:mm" : "d MMM H:mm", CultureInfo.CurrentCulture);
}
