using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>The statements that each kind of database has words of its own for; what all of them understand stands where it is used.</summary>
internal abstract class SqlDialect
{
    /// <summary>
    /// The text of a column as bytes, beyond a NUL too; what is no text where text belongs becomes a byte that no text has.
    /// </summary>
    public abstract string AsBytes(string column);

    /// <summary>The whole seconds from a column to another one.</summary>
    public abstract string SecondsBetween(string from, string to);

    /// <summary>
    /// Claims messages in one statement and gives them back: whoever runs it first has them, and nobody else sees them until
    /// the lease ends.
    /// </summary>
    public abstract FormattableString ClaimMessages(string queue, int count, string leaseId, string now, string end);

    /// <summary>Adds a message unless its key was seen before, and tells the other processes.</summary>
    public abstract FormattableString SendMessage(string queue, QueueMessage message, string now);

    /// <summary>Tells the other processes that messages of a queue are due earlier than they thought; null where they cannot be told.</summary>
    public abstract FormattableString? AnnounceMessages(string queue);

    /// <summary>
    /// The entries that share a key, so many of each, and those that wait with the same photo and were received before, as
    /// <see cref="EarlierEntryRow"/>. Each key is one step down the primary key, and no more of its entries are read than the limit.
    /// </summary>
    public abstract FormattableString FindEarlier(EarlierWish wish);

    /// <summary>Adds the names that are new, and which entries show them, but for those of readers.</summary>
    public abstract FormattableString NameShown(IReadOnlyList<ShownName> names);

    /// <summary>How often names are mentioned, counted up to a limit, as <c>Value</c>.</summary>
    public abstract FormattableString CountMentions(IReadOnlyList<long> names, int most);

    /// <summary>The searched entries that mention names.</summary>
    public abstract FormattableString FindMentions(IReadOnlyList<long> names);
}
