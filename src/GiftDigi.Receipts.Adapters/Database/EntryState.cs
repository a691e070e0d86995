namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>How far an entry has come.</summary>
internal enum EntryState
{
    /// <summary>It waits for its conclusion.</summary>
    Received,

    /// <summary>It has its conclusion.</summary>
    Concluded,
}
