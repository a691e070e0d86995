using GiftDigi.Receipts.Accounts;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Proofs;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts.Adapters.InMemory;

/// <summary>What the stores in memory share, so that a change of state and its messages are seen together or not at all.</summary>
internal sealed class MemoryStorage
{
    private readonly Lock _gate = new();

    /// <summary>Accounts of people, by name.</summary>
    public SortedDictionary<string, Account> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>Access tokens, by name.</summary>
    public SortedDictionary<string, AccessToken> Tokens { get; } = new(StringComparer.Ordinal);

    /// <summary>Every published version with its document, in the order of publishing.</summary>
    public List<(Campaign Terms, byte[] Document, string? WarningsAcceptedBy)> Campaigns { get; } = [];

    /// <summary>What was stopped and resumed, in order.</summary>
    public List<CampaignSwitch> Switches { get; } = [];

    public SortedDictionary<string, EntryRecord> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>How far people have come with referred entries.</summary>
    public Dictionary<EntryId, ReviewCase> Cases { get; } = [];

    /// <summary>What makes a submission with a photo the same one, and the entry it became.</summary>
    public Dictionary<(CampaignId Campaign, EntrantId Entrant, ImageFingerprint Image), Entry> Submissions { get; } = [];

    /// <summary>The numbers that are right, where the terms want a list.</summary>
    public HashSet<(CampaignId Campaign, string Proof, ProofKey Key)> ListedProofs { get; } = [];

    /// <summary>Approved and referred entries by what they are found by when their paper comes again, each with what the paper is known by.</summary>
    public Dictionary<PaperKey, SortedDictionary<string, (Entry Entry, PaperFingerprint? Paper)>> Papers { get; } = [];

    /// <summary>Every message ever sent, in order.</summary>
    public OrderedDictionary<(QueueName Queue, string Key), MemoryMessage> Messages { get; } = [];

    /// <summary>Pages sent to a reader that costs by the page, by day and campaign.</summary>
    public Dictionary<(DateOnly Day, CampaignId? Campaign), int> SentPages { get; } = [];

    public List<string> SealingKeys { get; } = [];

    /// <summary>Every audit record with its link, in order.</summary>
    public List<(AuditRecord Record, AuditLink Link)> Audit { get; } = [];

    /// <summary>Where the chain of audit records ends.</summary>
    public AuditHead AuditHead => Audit is [.., var last] ? last.Link.Head : AuditHead.Empty;

    /// <summary>The last verification of the chain.</summary>
    public KeptVerification? AuditVerification { get; set; }

    /// <summary>Adds records to the end of the chain.</summary>
    public void Append(IEnumerable<AuditRecord> records)
    {
        foreach (var record in records)
        {
            Audit.Add((record, AuditLink.After(AuditHead, record)));
        }
    }

    /// <summary>Reads or writes any of it, alone.</summary>
    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult(work());
        }
    }
}
