using System.Security.Cryptography;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Queueing;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.DatabaseQueue;

/// <summary>Queues as a table of the database that holds the entries, so that a change of state and its messages are one commit.</summary>
internal sealed class DatabaseMessageQueue(ReceiptsDatabase database, TimeProvider clock) : IMessageQueue
{
    private const int LeaseIdLength = 32;
    private static readonly QueueName[] Names = Enum.GetValues<QueueName>();

    /// <summary>Who is told of messages looks for them all the same, at times.</summary>
    private static readonly TimeSpan LongestWhenTold = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public Task SendAsync(QueueName queue, QueueMessage message, CancellationToken cancellationToken) =>
        database.ChangeAsync(
            async context =>
            {
                await context.SendAsync(queue, message, clock.GetUtcNow(), cancellationToken);
                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task SendAllAsync(QueueName queue, IReadOnlyList<QueueMessage> messages, CancellationToken cancellationToken) =>
        database.ChangeAsync(
            async context =>
            {
                foreach (var message in messages)
                {
                    await context.SendAsync(queue, message, clock.GetUtcNow(), cancellationToken);
                }

                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LeasedMessage>> ReceiveAsync(
        QueueName queue, int count, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
        return database.ChangeAsync<IReadOnlyList<LeasedMessage>>(
            async context =>
            {
                var rows = await ClaimAsync(context, queue, count, lease, cancellationToken);
                return [.. rows.OrderBy(row => row.Id).Select(ToLeased)];
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task WaitAsync(QueueName queue, TimeSpan longest, CancellationToken cancellationToken) =>
        WaitAsync(database.Arrivals.NextAsync(queue), [queue], longest, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> CompleteAsync(LeasedMessage message, CancellationToken cancellationToken) =>
        ChangeAsync(
            message,
            (held, now) => held.ExecuteUpdateAsync(
                row => row
                    .SetProperty(held => held.State, MessageState.Completed)
                    .SetProperty(held => held.LeaseId, (string?)null)
                    .SetProperty(held => held.Body, "")
                    .SetProperty(held => held.EndedAt, now),
                cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AbandonAsync(LeasedMessage message, TimeSpan delay, CancellationToken cancellationToken) =>
        GiveBackAsync(message, delay, uncounted: 0, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> PostponeAsync(LeasedMessage message, TimeSpan delay, CancellationToken cancellationToken) =>
        GiveBackAsync(message, delay, uncounted: 1, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RenewAsync(LeasedMessage message, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
        return ChangeAsync(
            message,
            (held, now) => held.ExecuteUpdateAsync(row => row.SetProperty(held => held.DueAt, now + lease), cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> DeadLetterAsync(LeasedMessage message, string cause, CancellationToken cancellationToken) =>
        ChangeAsync(
            message,
            (held, now) => held.ExecuteUpdateAsync(
                row => row
                    .SetProperty(held => held.State, MessageState.Dead)
                    .SetProperty(held => held.LeaseId, (string?)null)
                    .SetProperty(held => held.Cause, cause)
                    .SetProperty(held => held.EndedAt, now),
                cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeadLetter>> ListDeadLettersAsync(QueueName queue, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<DeadLetter>>(
            async context =>
            {
                var rows = await context.Messages
                    .Where(row => row.Queue == queue && row.State == MessageState.Dead)
                    .OrderBy(row => row.EndedAt)
                    .ThenBy(row => row.Id)
                    .ToListAsync(cancellationToken);
                return [.. rows.Select(ToDeadLetter)];
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RetryDeadLetterAsync(QueueName queue, string key, CancellationToken cancellationToken) =>
        ChangeDeadAsync(
            queue,
            key,
            (dead, now) => dead.ExecuteUpdateAsync(
                row => row
                    .SetProperty(dead => dead.State, MessageState.Waiting)
                    .SetProperty(dead => dead.DeliveryCount, 0)
                    .SetProperty(dead => dead.DueAt, now)
                    .SetProperty(dead => dead.Cause, (string?)null)
                    .SetProperty(dead => dead.EndedAt, (DateTimeOffset?)null),
                cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DropDeadLetterAsync(QueueName queue, string key, CancellationToken cancellationToken) =>
        ChangeDeadAsync(
            queue,
            key,
            (dead, now) => dead.ExecuteUpdateAsync(
                row => row
                    .SetProperty(dead => dead.State, MessageState.Completed)
                    .SetProperty(dead => dead.Body, "")
                    .SetProperty(dead => dead.EndedAt, now),
                cancellationToken),
            cancellationToken);

    /// <summary>Completes messages that were received together, in one transaction; how many were still held.</summary>
    public Task<int> CompleteAllAsync(IReadOnlyList<LeasedMessage> messages, CancellationToken cancellationToken) =>
        ChangeAllAsync(
            messages,
            (held, now) => held.ExecuteUpdateAsync(
                row => row
                    .SetProperty(held => held.State, MessageState.Completed)
                    .SetProperty(held => held.LeaseId, (string?)null)
                    .SetProperty(held => held.Body, "")
                    .SetProperty(held => held.EndedAt, now),
                cancellationToken),
            cancellationToken);

    /// <summary>Gives messages back that were received together, to be delivered again at once; how many were still held.</summary>
    public Task<int> AbandonAllAsync(IReadOnlyList<LeasedMessage> messages, CancellationToken cancellationToken) =>
        ChangeAllAsync(
            messages,
            (held, now) => held.ExecuteUpdateAsync(
                row => row
                    .SetProperty(held => held.LeaseId, (string?)null)
                    .SetProperty(held => held.DueAt, now),
                cancellationToken),
            cancellationToken);

    /// <summary>The queues of which anything is due, by reading alone.</summary>
    public async Task<IReadOnlyList<QueueName>> FindDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await database.ReadAsync(
            context => context.Messages
                .Where(row => Names.Contains(row.Queue) && row.State == MessageState.Waiting && row.DueAt <= now)
                .Select(row => row.Queue)
                .Distinct()
                .ToListAsync(cancellationToken),
            cancellationToken);
    }

    /// <summary>Waits as for one queue, for a message of any.</summary>
    public async Task WaitForAnyAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        var arrival = Task.WhenAny(Names.Select(database.Arrivals.NextAsync));
        await WaitAsync(arrival, Names, longest, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<QueueDepth>> MeasureAsync(QueueName queue, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<QueueDepth>>(
            async context =>
            {
                var messages = context.Messages.Where(row => row.Queue == queue);
                var waiting = messages.Where(row => row.State == MessageState.Waiting);
                var oldest = await waiting.OrderBy(row => row.Id).Select(row => (DateTimeOffset?)row.EnqueuedAt).FirstOrDefaultAsync(cancellationToken);
                var dead = await messages.CountAsync(row => row.State == MessageState.Dead, cancellationToken);
                return [new("database", await waiting.CountAsync(cancellationToken), oldest, dead)];
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<int> CountAsync(QueueName queue, CancellationToken cancellationToken) =>
        database.ReadAsync(
            context => context.Messages.CountAsync(
                row => row.Queue == queue && row.State == MessageState.Waiting, cancellationToken),
            cancellationToken);

    /// <param name="arrival">The announcement, asked for before the look at what is due.</param>
    /// <param name="queues">Of which messages are waited for.</param>
    /// <param name="longest">How long to wait at most where nobody tells of others' messages.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    private async Task WaitAsync(Task arrival, QueueName[] queues, TimeSpan longest, CancellationToken cancellationToken)
    {
        var listens = await database.ListensAsync(cancellationToken);
        var due = await database.ReadAsync(
            context => context.Messages
                .Where(row => queues.Contains(row.Queue) && row.State == MessageState.Waiting)
                .OrderBy(row => row.DueAt)
                .Select(row => row.DueAt)
                .Take(1)
                .ToListAsync(cancellationToken),
            cancellationToken);
        var patience = listens && longest < LongestWhenTold ? LongestWhenTold : longest;
        await MessageWait.WaitAsync(arrival, due is [var next] ? next : null, patience, clock, cancellationToken);
    }

    private Task<bool> GiveBackAsync(LeasedMessage message, TimeSpan delay, int uncounted, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return database.ChangeAsync(
            async context =>
            {
                var (held, now) = Held(context, message);
                await context.AnnounceAsync(message.Queue, cancellationToken);
                return await held.ExecuteUpdateAsync(
                    row => row
                        .SetProperty(held => held.LeaseId, (string?)null)
                        .SetProperty(held => held.DeliveryCount, held => held.DeliveryCount - uncounted)
                        .SetProperty(held => held.DueAt, now + delay),
                    cancellationToken) == 1;
            },
            cancellationToken);
    }

    private async Task<List<MessageRow>> ClaimAsync(
        ReceiptsDbContext context, QueueName queue, int count, TimeSpan lease, CancellationToken cancellationToken)
    {
        var moment = clock.GetUtcNow();
        var (now, end) = (SortableTime.Write(moment), SortableTime.Write(moment + lease));
        var leaseId = RandomNumberGenerator.GetHexString(LeaseIdLength, lowercase: true);
        return await context.Messages
            .FromSql(context.Sql.ClaimMessages(Kebab.Write(queue), count, leaseId, now, end))
            .AsNoTracking()
            .ToListAsync(cancellationToken);
    }

    /// <summary>Changes the message only while its lease lasts.</summary>
    private Task<bool> ChangeAsync(
        LeasedMessage message, Func<IQueryable<MessageRow>, DateTimeOffset, Task<int>> change, CancellationToken cancellationToken) =>
        database.ChangeAsync(
            async context =>
            {
                var (held, now) = Held(context, message);
                return await change(held, now) == 1;
            },
            cancellationToken);

    /// <summary>The same for messages that were received together, which have one lease.</summary>
    private Task<int> ChangeAllAsync(
        IReadOnlyList<LeasedMessage> messages, Func<IQueryable<MessageRow>, DateTimeOffset, Task<int>> change, CancellationToken cancellationToken)
    {
        var (queue, lease, keys) = (messages[0].Queue, messages[0].LeaseId, messages.Select(message => message.Message.Key).ToArray());
        return database.ChangeAsync(
            context =>
            {
                var now = clock.GetUtcNow();
                return change(
                    context.Messages.Where(row => row.Queue == queue && row.LeaseId == lease && row.DueAt > now && keys.Contains(row.Key)), now);
            },
            cancellationToken);
    }

    private Task<bool> ChangeDeadAsync(
        QueueName queue, string key, Func<IQueryable<MessageRow>, DateTimeOffset, Task<int>> change, CancellationToken cancellationToken) =>
        database.ChangeAsync(
            async context =>
            {
                await context.AnnounceAsync(queue, cancellationToken);
                return await change(context.Messages.Where(row => row.Queue == queue && row.Key == key && row.State == MessageState.Dead), clock.GetUtcNow()) == 1;
            },
            cancellationToken);

    /// <summary>The message while its lease lasts, and the moment at which that was asked.</summary>
    private (IQueryable<MessageRow> Held, DateTimeOffset Now) Held(ReceiptsDbContext context, LeasedMessage message)
    {
        var now = clock.GetUtcNow();
        var held = context.Messages.Where(row =>
            row.Queue == message.Queue
            && row.Key == message.Message.Key
            && row.LeaseId == message.LeaseId
            && row.DueAt > now);
        return (held, now);
    }

    private static LeasedMessage ToLeased(MessageRow row) =>
        new(row.Queue, new(row.Key, row.Body, row.TraceParent), row.LeaseId!, row.DeliveryCount, row.EnqueuedAt);

    private static DeadLetter ToDeadLetter(MessageRow row) =>
        new(row.Queue, new(row.Key, row.Body, row.TraceParent), row.DeliveryCount, row.Cause!, row.EndedAt!.Value);
}
