using GiftDigi.Receipts.Observing;
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
        using var sending = MessageSpans.Send(queue, message);
        await context.Database.ExecuteSqlAsync(context.Sql.SendMessage(Kebab.Write(queue), message.Traced(), SortableTime.Write(now)), cancellationToken);
        context.Announced.Add(queue);
    }

    /// <summary>Lets those who wait for messages of a queue look again once the transaction at hand is durable.</summary>
    public static async Task AnnounceAsync(this ReceiptsDbContext context, QueueName queue, CancellationToken cancellationToken)
    {
        if (context.Sql.AnnounceMessages(Kebab.Write(queue)) is { } announcement)
        {
            await context.Database.ExecuteSqlAsync(announcement, cancellationToken);
        }

        context.Announced.Add(queue);
    }
}
