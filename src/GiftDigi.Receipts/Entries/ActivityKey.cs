namespace GiftDigi.Receipts.Entries;

/// <summary>By what entries are taken to come from one hand.</summary>
public enum ActivityKey
{
    /// <summary>The same entrant.</summary>
    Entrant,

    /// <summary>The same phone or browser.</summary>
    Device,

    /// <summary>The same network address, which a household or an office may share.</summary>
    Address,
}
