using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Reviewing;

/// <summary>
/// Who looks at which referred entry, and what they are about to decide. An entry waits while it is referred, nobody has decided it or is
/// about to, and its entrant has not sent anything better.
/// </summary>
public interface ICaseStore
{
    /// <summary>How far people have come with an entry; nothing yet for one that nobody has looked at.</summary>
    Task<ReviewCase> FindAsync(EntryId entry, CancellationToken cancellationToken);

    /// <summary>What waits, the oldest first.</summary>
    /// <param name="filter">What is wanted.</param>
    /// <param name="after">Received after this one: the cursor of a paged listing; null for the first page.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<IReadOnlyList<(EntryRecord Record, ReviewCase Case)>> ListAsync(CaseFilter filter, EntryId? after, int count, CancellationToken cancellationToken);

    /// <summary>How many wait.</summary>
    Task<int> CountAsync(CaseFilter filter, CancellationToken cancellationToken);

    /// <summary>Holds an entry that waits for one person, unless another holds it.</summary>
    /// <returns>As it is then: held by the person, or by the other.</returns>
    Task<ReviewCase> TakeAsync(EntryId entry, ReviewerId reviewer, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Holds the oldest entry that waits, that nobody else holds, and that the person has not approved already.</summary>
    /// <param name="filter">What is wanted.</param>
    /// <param name="after">Received after this one, where one was passed over; null for the oldest of all.</param>
    /// <param name="reviewer">Who.</param>
    /// <param name="until">Until when.</param>
    /// <param name="cancellationToken">Stops the call; nothing is held then.</param>
    /// <returns>Null when there is none.</returns>
    Task<EntryId?> TakeNextAsync(CaseFilter filter, EntryId? after, ReviewerId reviewer, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Lets go of an entry.</summary>
    Task ReleaseAsync(EntryId entry, ReviewerId reviewer, CancellationToken cancellationToken);

    /// <summary>Keeps what a person who holds an entry put right.</summary>
    /// <returns>False when they do not hold it; nothing is kept then.</returns>
    Task<bool> CorrectAsync(EntryId entry, ReviewerId reviewer, IReadOnlyList<Correction> corrections, CancellationToken cancellationToken);

    /// <summary>Keeps what a person who holds an entry decided, to be done at <paramref name="dueAt"/>; it no longer waits then, and nobody holds it.</summary>
    /// <returns>False when they do not hold it, or it does not wait; nothing is kept then.</returns>
    Task<bool> ProposeAsync(EntryId entry, ReviewDecision decision, DateTimeOffset dueAt, CancellationToken cancellationToken);

    /// <summary>Takes a decision back that is not done yet; the person holds the entry again.</summary>
    /// <returns>False when it is done, or was another person's.</returns>
    Task<bool> WithdrawAsync(EntryId entry, ReviewerId reviewer, DateTimeOffset heldUntil, CancellationToken cancellationToken);

    /// <summary>The decisions that are to be done by now, the oldest first, at most 100.</summary>
    Task<IReadOnlyList<ReviewCase>> ListDueAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Closes a decision that was done or could not be done; where the entry is still referred, it waits again.</summary>
    Task SettleAsync(EntryId entry, ReviewOutcome outcome, CancellationToken cancellationToken);

    /// <summary>Keeps the first of two approvals.</summary>
    /// <returns>Who approved it first: the person given, unless another one did before.</returns>
    Task<ReviewerId> ApproveFirstAsync(EntryId entry, ReviewerId reviewer, CancellationToken cancellationToken);
}
