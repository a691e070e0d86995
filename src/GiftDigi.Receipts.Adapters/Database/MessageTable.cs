using GiftDigi.Receipts.Queueing;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>The one way a message gets into its table, from the queue itself and from a change of state that causes it.</summary>
internal static class MessageTable
{
    /// <summary>Adds a message within the transaction at hand, unless its key was seen before.</summary>
    public static async Task SendAsync(
        this ReceiptsDbContext context, QueueName queue, QueueMessage message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (name, waiting, at) = (Kebab.Write(queue), Kebab.Write(MessageState.Waiting), SortableTime.Write(now));
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO messages (queue, "key", body, state, due_at, delivery_count, enqueued_at)
            VALUES ({name}, {message.Key}, {message.Body}, {waiting}, {at}, 0, {at})
            ON CONFLICT (queue, "key") DO NOTHING
            """,
            cancellationToken);
    }
}
