namespace GiftDigi.Receipts.Accounts;

/// <summary>
/// The keys with which cookies and addresses of entries are sealed, shared by all who serve the pages. Whoever adds one has made
/// it unreadable for those who read the store alone.
/// </summary>
public interface IKeyStore
{
    /// <summary>The documents of all keys, in the order in which they were added.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Adds the document of a key, durable when this returns.</summary>
    Task AddAsync(string document, CancellationToken cancellationToken);
}
