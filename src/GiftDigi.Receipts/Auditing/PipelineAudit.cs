using System.Text.Json;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Auditing;

/// <summary>Writes down what the pipeline did with an entry.</summary>
internal sealed class PipelineAudit(Entry entry, Campaign? campaign, string readerVersion, DateTimeOffset at)
{
    private const string Actor = "worker";

    /// <summary>The records of a whole way: read where there is an image, decided, and the issuance when there is one.</summary>
    public IReadOnlyList<AuditRecord> Of(ReceiptReading reading, Conclusion conclusion) =>
    [
        .. reading is ReceiptReading.NoImage ? [] : (AuditRecord[])[Read(reading)],
        Decided(conclusion.Verdict),
        .. conclusion.Prizes > 0 && campaign is not null ? (AuditRecord[])[IssuanceQueued(campaign)] : [],
    ];

    /// <summary>The record of the verdict, with all findings.</summary>
    public AuditRecord Decided(Verdict verdict) => Record(AuditStep.Decided, JsonSerializer.Serialize(verdict, ReceiptsJson.Readable.Verdict));

    private AuditRecord Read(ReceiptReading reading) => Record(AuditStep.Read, JsonSerializer.Serialize(
        reading switch
        {
            ReceiptReading.Opened(var receipts, var defects) =>
                new ReadDetails(receipts.Count, receipts.Sum(receipt => receipt.Items.Count), defects, null),
            ReceiptReading.Unreadable(var error, _) => new ReadDetails(0, 0, [], error),
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        ReceiptsJson.Readable.ReadDetails));

    private AuditRecord IssuanceQueued(Campaign terms) => Record(AuditStep.IssuanceQueued, JsonSerializer.Serialize(
        new(terms.Id.Value, terms.Version, terms.Prize.Name), ReceiptsJson.Readable.IssuanceDetails));

    private AuditRecord Record(AuditStep step, string details) => new(
        entry.Id, step, Actor, at, readerVersion, campaign is null ? VerdictPolicy.RulesVersion : $"{VerdictPolicy.RulesVersion}, {campaign.Id} {campaign.Version}", details);
}
