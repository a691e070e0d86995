using System.Globalization;
using GiftDigi.Receipts.Adapters;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Worker.Working;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Working;

/// <summary>In which order a worker takes entries.</summary>
public sealed class EntrySourceTests : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ServiceProvider _storage = new ServiceCollection().AddMemoryStorage().BuildServiceProvider();
    private readonly EntrySource _source;

    public EntrySourceTests() => _source = new(Queue);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IMessageQueue Queue => _storage.GetRequiredService<IMessageQueue>();

    [Fact]
    public async Task Entries_for_which_somebody_waits_go_first_also_when_a_batch_was_there_before()
    {
        await SendAsync(QueueName.BatchEntries, 5);
        await SendAsync(QueueName.Entries, 3);

        (await TakeAsync(8)).ShouldBe([.. Enumerable.Repeat(QueueName.Entries, 3), .. Enumerable.Repeat(QueueName.BatchEntries, 5)]);
    }

    [Fact]
    public async Task One_in_ten_is_of_the_batch_however_many_people_wait()
    {
        await SendAsync(QueueName.BatchEntries, 5);
        await SendAsync(QueueName.Entries, 40);

        var taken = await TakeAsync(40);

        taken.Index().Where(one => one.Item == QueueName.BatchEntries).Select(one => one.Index + 1).ShouldBe([10, 20, 30, 40]);
    }

    [Fact]
    public async Task The_turn_of_the_batch_goes_to_others_when_there_is_none()
    {
        await SendAsync(QueueName.Entries, 12);

        (await TakeAsync(12)).ShouldAllBe(queue => queue == QueueName.Entries);
        (await _source.ReceiveAsync(Lease, Token)).ShouldBeNull();
    }

    [Theory]
    [InlineData("Entries")]
    [InlineData("BatchEntries")]
    public async Task Whoever_waits_is_woken_by_either_kind(string name)
    {
        var waiting = _source.WaitAsync(Lease, Token);

        await SendAsync(Enum.Parse<QueueName>(name), 1);

        await waiting.WaitAsync(Patience, Token);
        (await _source.ReceiveAsync(Lease, Token)).ShouldNotBeNull().Queue.ToString().ShouldBe(name);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_ends_so()
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var waiting = _source.WaitAsync(Lease, stopping.Token);

        await stopping.CancelAsync();

        await waiting.ShouldThrowAsync<OperationCanceledException>();
    }

    public void Dispose() => _storage.Dispose();

    private Task SendAsync(QueueName queue, int count) => Queue.SendAllAsync(
        queue, [.. Enumerable.Range(0, count).Select(number => new QueueMessage(number.ToString(CultureInfo.InvariantCulture), "{}"))], Token);

    private async Task<IReadOnlyList<QueueName>> TakeAsync(int count)
    {
        var taken = new List<QueueName>();
        while (taken.Count < count && await _source.ReceiveAsync(Lease, Token) is { } message)
        {
            taken.Add(message.Queue);
        }

        return taken;
    }
}
