using GiftDigi.Receipts.Worker.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GiftDigi.Receipts.Worker.Staff.OpenId;

/// <summary>Answers to those who could not come in with the organisation's account, and what they can do.</summary>
internal static class OpenIdPages
{
    private static readonly LocalText Refused = new("このアカウントでは利用できません", "This account cannot be used here");
    private static readonly LocalText Unfinished = new("サインインできませんでした", "You are not signed in");
    private static readonly LocalText NoRoleText = new(
        "組織のアカウントは確認できましたが、このシステムの役割が割り当てられていません。組織のアカウント管理者に、役割(グループ)への追加をご依頼ください。追加されたら、もう一度サインインしてください。",
        "Your organisation knows you, but has given you no role here. Ask who manages its accounts to add you to a role or group of this system, then sign in again.");
    private static readonly LocalText ClosedText = new("このアカウントは停止されています。システム管理者にご相談ください。", "Your account was closed here. Ask your administrator.");
    private static readonly LocalText OneFactorText = new(
        "多要素認証が必要です。組織のアカウントで多要素認証を設定し、もう一度サインインしてください。", "More than a password is wanted. Set up multi-factor authentication for your organisation's account, then sign in again.");
    private static readonly LocalText CancelledText = new("組織のサインインが完了しませんでした。もう一度お試しください。", "The organisation's sign-in was not finished. Please try again.");
    private static readonly LocalText UnverifiedText = new(
        "組織のサインインの結果を確認できませんでした。時間がかかりすぎたか、別の画面から始めた可能性があります。もう一度お試しください。続く場合はシステム管理者にご相談ください。",
        "What the organisation's sign-in answered could not be verified. It may have taken too long, or have begun in another window. Try again, and ask your administrator if it goes on.");
    private static readonly LocalText OutageText = new(
        "組織のサインインに接続できません。しばらくしてからもう一度お試しください。お急ぎの場合、システム管理者は緊急用アカウントのパスワードでサインインできます。",
        "The organisation's sign-in cannot be reached. Try again in a while. If it cannot wait, administrators can sign in with the password of the emergency account.");

    public static IResult NoRole() => Page(Refused, NoRoleText, StatusCodes.Status403Forbidden);

    public static IResult Closed() => Page(Refused, ClosedText, StatusCodes.Status403Forbidden);

    public static IResult OneFactor() => Page(Refused, OneFactorText, StatusCodes.Status403Forbidden);

    public static IResult Cancelled() => Page(Unfinished, CancelledText, StatusCodes.Status403Forbidden);

    public static IResult Of(Exception? failure) => OpenIdFailure.IsOutage(failure) ? Page(Unfinished, OutageText, StatusCodes.Status503ServiceUnavailable)
        : OpenIdFailure.ErrorOf(failure) is not null ? Cancelled()
        : Page(Unfinished, UnverifiedText, StatusCodes.Status400BadRequest);

    private static RazorComponentResult<OpenIdRefusalPage> Page(LocalText heading, LocalText text, int status) => new(new { Heading = heading, Text = text }) { StatusCode = status };
}
