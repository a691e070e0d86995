using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Screening.Repeats;
using GiftDigi.Receipts.Tests.Deciding;
using GiftDigi.Receipts.Tests.Parsing;

namespace GiftDigi.Receipts.Tests.Screening.Repeats;

/// <summary>An invented receipt and the text it was read from; tests change one thing about it.</summary>
internal static class Papers
{
    public const string Text = """
        こもれびマート駅前店
        東京都みどり区若葉町1-2-3
        TEL 03-1234-5678
        登録番号 T8000000000001
        2026年4月20日(月) 12:34
        レジ0003 取4617 責0815
        やまびこ緑茶500ml  300
        山形の食パン6枚切  120
        小計 3点  420
        合計  420
        (内消費税等  31)
        お預り  500
        お釣り  80
        またのご来店をお待ちしております
        レシートのお持ち帰りにご協力ください
        """;

    public static Receipt Receipt { get; } = new Facts().Receipt with
    {
        RegistrationNumber = Values.Read(Values.Registration("T8000000000001")),
        ReceiptNumber = Values.Read("4617"),
        Register = Values.Read("0003"),
    };

    public static OcrPage Page { get; } = PageOf.Rows(Text);

    public static PaperFingerprint Of(Receipt receipt, OcrPage? page = null) =>
        PaperFingerprint.Of(new ReceiptReading.Opened([receipt], []) { Pages = page is null ? [] : [page] })!;

    /// <summary>A fingerprint by its text; a fact that ends with <c>!</c> was read surely.</summary>
    public static PaperFingerprint Known(
        string issuer = "T8000000000001!",
        string phone = "0312345678!",
        string day = "2026-04-20!",
        string time = "12:34!",
        string total = "420!",
        string number = "4617!",
        string register = "3!",
        string payment = "500!",
        string second = "07!") =>
        PaperFingerprint.TryParse($"{issuer}|{phone}|{day}|{time}|{total}|{number}|{register}|{payment}|{second}||", out var paper) ? paper : throw new FormatException("Not a fingerprint.");
}
