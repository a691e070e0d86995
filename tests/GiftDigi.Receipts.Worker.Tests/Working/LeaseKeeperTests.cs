using GiftDigi.Receipts.Adapters;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Worker.Working;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Working;

public sealed class LeaseKeeperTests : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly ServiceProvider _storage = new ServiceCollection().AddMemoryStorage().BuildServiceProvider();

    private IMessageQueue Queue => _storage.GetRequiredService<IMessageQueue>();

    [Fact]
    public async Task Work_on_a_message_that_another_worker_ended_is_cancelled()
    {
        var message = await LeaseAsync();
        await using var keeper = new LeaseKeeper(Queue, message, Lease, TimeProvider.System, TestContext.Current.CancellationToken);

        await Queue.CompleteAsync(message, TestContext.Current.CancellationToken);

        await CancellationOf(keeper).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_message_is_held_for_longer_than_its_lease_while_it_is_worked_on()
    {
        var message = await LeaseAsync();
        await using var keeper = new LeaseKeeper(Queue, message, Lease, TimeProvider.System, TestContext.Current.CancellationToken);

        var losing = () => CancellationOf(keeper).WaitAsync(Lease * 2, TestContext.Current.CancellationToken);

        await losing.ShouldThrowAsync<TimeoutException>();
        (await Queue.CompleteAsync(message, TestContext.Current.CancellationToken)).ShouldBeTrue();
    }

    public void Dispose() => _storage.Dispose();

    private async Task<LeasedMessage> LeaseAsync()
    {
        await Queue.SendAsync(QueueName.Entries, new("entry", "{}"), TestContext.Current.CancellationToken);
        return (await Queue.ReceiveAsync(QueueName.Entries, 1, Lease, TestContext.Current.CancellationToken))[0];
    }

    private static Task CancellationOf(LeaseKeeper keeper)
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        keeper.Work.Register(() => cancelled.TrySetResult());
        return cancelled.Task;
    }
}
