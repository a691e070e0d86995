using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts.Entries;

/// <summary>
/// Keeps entries, their conclusions and their history. A change of state, the messages it causes and its audit records
/// commit together or not at all.
/// </summary>
public interface IEntryStore
{
    /// <summary>The entry of this entrant for this campaign with this very photo; null when there is none.</summary>
    Task<Entry?> FindSameAsync(CampaignId campaign, EntrantId entrant, ImageFingerprint image, CancellationToken cancellationToken);

    /// <summary>
    /// Adds an entry, its message on a queue of entries and its audit record. The same photo of the same entrant for the
    /// same campaign is one entry, however often it is sent; of entries that answer one verdict, the first is the only one.
    /// </summary>
    Task<ReceiveOutcome> ReceiveAsync(Entry entry, AuditRecord audit, QueueName queue, CancellationToken cancellationToken);

    /// <summary>An entry and how far it has come; null when there is none.</summary>
    Task<EntryRecord?> FindAsync(EntryId id, CancellationToken cancellationToken);

    /// <summary>Entries in the order they were received, read in pages behind the scenes.</summary>
    IAsyncEnumerable<EntryRecord> ListAsync(EntryFilter filter, CancellationToken cancellationToken);

    /// <summary>The verdicts among them, in the same order: many a second, without what they were made of.</summary>
    IAsyncEnumerable<VerdictSummary> ListVerdictsAsync(EntryFilter filter, CancellationToken cancellationToken);

    /// <summary>One page of a listing for a person to look through, the newest entries first, with a count that is bounded.</summary>
    Task<EntryPage> ReadPageAsync(EntryFilter filter, EntryPageWish wish, CancellationToken cancellationToken);

    /// <summary>How some entries stand, without what their verdicts were made of; those that are not there are left out.</summary>
    Task<IReadOnlyList<EntryStanding>> FindStandingsAsync(IReadOnlyCollection<EntryId> ids, CancellationToken cancellationToken);

    /// <summary>How many entries a listing would give.</summary>
    Task<int> CountAsync(EntryFilter filter, CancellationToken cancellationToken);

    /// <summary>How far a campaign and one of its entrants have come.</summary>
    Task<CampaignStanding> FindStandingAsync(CampaignId campaign, EntrantId entrant, CancellationToken cancellationToken);

    /// <summary>
    /// Concludes an entry that waits. Within one transaction that no other conclusion of the campaign can interleave with:
    /// reads the history, asks <paramref name="decide"/>, and writes the conclusion, its audit records, the entry's
    /// fingerprints (unless it is rejected) and, when approved, the issuance message.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="paper">What the paper it shows is known by; null when too little was read.</param>
    /// <param name="decide">A pure function; it may be asked more than once.</param>
    /// <param name="cancellationToken">Stops the call; nothing is written then.</param>
    /// <returns>False when the entry has a conclusion already, and nothing changed.</returns>
    Task<bool> ConcludeAsync(
        Entry entry,
        PaperFingerprint? paper,
        Func<EntryHistory, (Conclusion Conclusion, IReadOnlyList<AuditRecord> Audit)> decide,
        CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a person's decision about a referred entry, within one transaction that no conclusion or decision of the campaign can
    /// interleave with: with its audit record, the issuance message when approved, and the fingerprints given up when rejected.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="decision">What was decided.</param>
    /// <param name="earn">What it brings its entrant nearer to a prize by, how many prizes it earns and steps it takes, given the history; null when the limits do not allow it. A pure function.</param>
    /// <param name="audit">The record of it.</param>
    /// <param name="cancellationToken">Stops the call; nothing is written then.</param>
    Task<ReviewOutcome> ReviewAsync(
        Entry entry, ReviewDecision decision, Func<EntryHistory, (MileageGain Gain, int Prizes, int Steps)?> earn, AuditRecord audit, CancellationToken cancellationToken);
}
