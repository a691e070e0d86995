namespace GiftDigi.Receipts.Entries;

/// <summary>By what entries are taken to come from one hand.</summary>
public enum ActivityKey
{
    /// <summary>The same entrant.</summary>
    Entrant,
}
