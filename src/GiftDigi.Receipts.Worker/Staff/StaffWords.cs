using GiftDigi.Receipts.Accounts;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Staff;

/// <summary>What accounts are called.</summary>
internal static class StaffWords
{
    public static LocalText Of(Role role) => role switch
    {
        Role.Reviewer => new("審査担当", "Reviewer"),
        Role.Manager => new("キャンペーン管理", "Manager"),
        Role.Auditor => new("監査", "Auditor"),
        Role.Administrator => new("システム管理", "Administrator"),
    };

    public static LocalText StateOf(AccessToken token, DateTimeOffset now) =>
        token.RevokedAt is not null ? new("失効", "revoked") : token.IsGood(now) ? new("有効", "good") : new("期限切れ", "expired");

    public static LocalText StateOf(Account account, DateTimeOffset now) =>
        account.IsClosed ? new("停止中", "closed")
        : account.LockedUntil > now ? new("ロック中", "locked")
        : account.MustChangePassword ? new("初回サインイン待ち", "has not signed in yet")
        : new("有効", "open");
}
