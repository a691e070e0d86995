using GiftDigi.Receipts.Accounts;

namespace GiftDigi.Receipts.Worker.Staff;

/// <summary>An account in the hands of the framework, which changes it step by step before it stores it.</summary>
internal sealed class StaffUser(Account account)
{
    /// <summary>As it was read, or stored last.</summary>
    public Account Stored { get; set; } = account;

    /// <summary>As it is to be stored.</summary>
    public Account Account { get; set; } = account;
}
