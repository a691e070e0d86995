using System.Text.Json;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Queueing;

/// <summary>What people do with messages that were given up on; the history of the entry tells who did it, before it is done.</summary>
public sealed class DeadLetterDesk(IMessageQueue queue, IAuditTrail audit, TimeProvider clock)
{
    /// <summary>The longest cause for dropping one.</summary>
    public const int LongestCause = 200;

    /// <summary>Those of all queues, oldest first within each.</summary>
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(CancellationToken cancellationToken)
    {
        var letters = new List<DeadLetter>();
        foreach (var name in Enum.GetValues<QueueName>())
        {
            letters.AddRange(await queue.ListDeadLettersAsync(name, cancellationToken));
        }

        return letters;
    }

    /// <summary>The last one of a key; null when there is none.</summary>
    public async Task<DeadLetter?> FindAsync(QueueName name, string key, CancellationToken cancellationToken) =>
        (await queue.ListDeadLettersAsync(name, cancellationToken)).LastOrDefault(letter => letter.Message.Key == key);

    /// <summary>Sends it again, as if it had never been tried; false when it is gone.</summary>
    public async Task<bool> RetryAsync(DeadLetter letter, ReviewerId by, CancellationToken cancellationToken)
    {
        await RecordAsync(letter, AuditStep.DeadLetterRetried, by, cause: null, cancellationToken);
        return await queue.RetryDeadLetterAsync(letter.Queue, letter.Message.Key, cancellationToken);
    }

    /// <summary>Removes it for good, for a cause; false when it is gone.</summary>
    public async Task<bool> DropAsync(DeadLetter letter, ReviewerId by, string cause, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(cause);
        await RecordAsync(letter, AuditStep.DeadLetterDropped, by, cause, cancellationToken);
        return await queue.DropDeadLetterAsync(letter.Queue, letter.Message.Key, cancellationToken);
    }

    /// <summary>A message that names no entry has no history to be told in.</summary>
    private async Task RecordAsync(DeadLetter letter, AuditStep step, ReviewerId by, string? cause, CancellationToken cancellationToken)
    {
        if (EntryId.TryParse(letter.Message.Key, out var entry))
        {
            var details = new DeadLetterDetails(letter.Queue, letter.DeliveryCount, cause);
            await audit.AppendAsync(
                new(entry, step, by.Value, clock.GetUtcNow(), null, null, JsonSerializer.Serialize(details, ReceiptsJson.Readable.DeadLetterDetails)),
                cancellationToken);
        }
    }
}
