namespace GiftDigi.Receipts.Queueing;

/// <summary>The queues of the system.</summary>
public enum QueueName
{
    /// <summary>Entries to be read and decided; the key is the entry's id.</summary>
    Entries,

    /// <summary>Approved entries whose code is to be issued; the key is the entry's id.</summary>
    Issuances,

    /// <summary>The same as <see cref="Entries"/>, of those that are handed in many at once and for which nobody waits before a page.</summary>
    BatchEntries,
}
