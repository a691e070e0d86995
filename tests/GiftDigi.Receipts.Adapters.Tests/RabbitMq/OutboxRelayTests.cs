using GiftDigi.Receipts.Adapters.DatabaseQueue;
using GiftDigi.Receipts.Adapters.RabbitMq;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Queueing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.RabbitMq;

/// <summary>From the database, where a message is committed with its cause, to a real broker.</summary>
public sealed class OutboxRelayTests(SharedRabbitServer server) : IAsyncLifetime
{
    private const int Many = 500;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly List<ServiceProvider> _processes = [];
    private BrokerScope _scope = null!;
    private BrokerDoor _door = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _scope = new(await server.Address);
        _door = new(_scope.Address);
    }

    [Fact]
    public async Task Messages_arrive_in_order_and_a_key_is_taken_once_also_after_completion()
    {
        await using var relay = await StartAsync();
        await relay.Queue.SendAllAsync(QueueName.Entries, [.. Enumerable.Range(0, Many).Select(Sample.Message)], Token);

        for (var number = 0; number < Many; number++)
        {
            var message = await Waiting.ReceiveAsync(relay.Queue, Lease, Patience);
            message.Message.ShouldBe(Sample.Message(number));
            (await relay.Queue.CompleteAsync(message, Token)).ShouldBeTrue();
        }

        await relay.Queue.SendAllAsync(QueueName.Entries, [Sample.Message(0), Sample.Message(Many)], Token);
        (await Waiting.ReceiveAsync(relay.Queue, Lease, Patience)).Message.ShouldBe(Sample.Message(Many));

        // The broker has it a moment before the outbox knows.
        await Waiting.UntilAsync(async () => await relay.Queue.CountAsync(QueueName.Entries, Token) == 1, Patience);
    }

    [Fact]
    public async Task Relays_side_by_side_send_each_message_once()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        await Task.WhenAll(
            first.Queue.SendAllAsync(QueueName.Entries, [.. Enumerable.Range(0, Many).Select(Sample.Message)], Token),
            second.Queue.SendAllAsync(QueueName.Entries, [.. Enumerable.Range(Many, Many).Select(Sample.Message)], Token));

        await Waiting.UntilAsync(async () => await first.Outbox.CountAsync(QueueName.Entries, Token) == 0, Patience);

        var messages = await first.Queue.ReceiveAsync(QueueName.Entries, Many * 3, Lease, Token);
        messages.Select(message => message.Message).ShouldBe(Enumerable.Range(0, Many * 2).Select(Sample.Message), ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_sent_while_the_broker_is_away_arrives_when_it_is_back()
    {
        await using var relay = await StartAsync();
        _door.Shut();

        await relay.Queue.SendAsync(QueueName.Entries, Sample.Message(0), Token);
        var asking = () => relay.Queue.ReceiveAsync(QueueName.Entries, 1, Lease, Token);

        (await asking.ShouldThrowAsync<QueueUnavailableException>()).Message.ShouldNotContain("guest");
        (await relay.Outbox.CountAsync(QueueName.Entries, Token)).ShouldBe(1);
        _door.Open();
        (await ReceiveWhileTimePassesAsync(relay.Queue)).Message.ShouldBe(Sample.Message(0));
    }

    [Fact]
    public async Task What_a_relay_sent_before_it_died_is_sent_again_by_the_next_one()
    {
        await using (var dying = Create())
        {
            await dying.Queue.SendAsync(QueueName.Entries, Sample.Message(0), Token);
            var claimed = await dying.Outbox.ReceiveAsync(QueueName.Entries, 10, Lease, Token);
            await _scope.Open().SendAsync(QueueName.Entries, claimed[0].Message, Token);
        }

        await using var next = await StartAsync();
        var first = await Waiting.ReceiveAsync(next.Queue, Lease * 10, Patience);
        _clock.Advance(Lease);
        var second = await ReceiveWhileTimePassesAsync(next.Queue);

        new[] { first, second }.ShouldAllBe(message => message.Message == Sample.Message(0));
        await Waiting.UntilAsync(async () => await next.Outbox.CountAsync(QueueName.Entries, Token) == 0, Patience);
    }

    [Fact]
    public async Task A_message_that_the_broker_does_not_take_holds_up_no_other_and_ends_dead_with_its_cause()
    {
        var impossible = new QueueMessage(new('k', 300), "{}");
        await using var relay = await StartAsync();
        await relay.Queue.SendAllAsync(QueueName.Entries, [impossible, Sample.Message(1)], Token);

        (await Waiting.ReceiveAsync(relay.Queue, Lease, Patience)).Message.ShouldBe(Sample.Message(1));
        await Waiting.UntilAsync(
            async () =>
            {
                _clock.Advance(TimeSpan.FromSeconds(20));
                return (await relay.Outbox.ListDeadLettersAsync(QueueName.Entries, Token)).Count > 0;
            },
            Patience);

        var letter = (await relay.Queue.ListDeadLettersAsync(QueueName.Entries, Token)).ShouldHaveSingleItem();
        letter.Message.ShouldBe(impossible);
        letter.Cause.ShouldStartWith("The broker does not take it:");
        (await relay.Queue.DropDeadLetterAsync(QueueName.Entries, impossible.Key, Token)).ShouldBeTrue();
        (await relay.Queue.ListDeadLettersAsync(QueueName.Entries, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_entry_and_its_message_reach_the_broker_together()
    {
        await using var relay = await StartAsync();
        var entry = Sample.Entry(_clock);

        await relay.Entries.ReceiveAsync(entry, Sample.Audit(entry, Auditing.AuditStep.Received), Token);

        (await Waiting.ReceiveAsync(relay.Queue, Lease, Patience)).Message.Key.ShouldBe(entry.Id.Value);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        await _door.DisposeAsync();
        await _scope.DisposeAsync();
        _folder.Dispose();
    }

    private Relay Create()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_clock)
            .AddEmbeddedStorage(Sample.ParseCampaign, options => options.Folder = _folder.Path)
            .AddRabbitMqQueue(options => (options.Address, options.Prefix) = (_door.Address, _scope.Prefix))
            .BuildServiceProvider();
        _processes.Add(services);
        return new(services);
    }

    private async Task<Relay> StartAsync()
    {
        var relay = Create();
        await relay.StartAsync(Token);
        return relay;
    }

    /// <summary>The clock that is set by hand also tells how long to leave a broker alone that was away.</summary>
    private async Task<LeasedMessage> ReceiveWhileTimePassesAsync(IMessageQueue queue)
    {
        LeasedMessage? received = null;
        await Waiting.UntilAsync(
            async () =>
            {
                _clock.Advance(TimeSpan.FromSeconds(1));
                received = (await queue.ReceiveAsync(QueueName.Entries, 1, Lease * 10, Token)) is [var message] ? message : null;
                return received is not null;
            },
            Patience);
        return received!;
    }

    /// <summary>One process with its relay.</summary>
    private sealed class Relay(ServiceProvider services) : IAsyncDisposable
    {
        private readonly IHostedService _hosted = services.GetServices<IHostedService>().Single();

        public IMessageQueue Queue => services.GetRequiredService<IMessageQueue>();

        public Entries.IEntryStore Entries => services.GetRequiredService<Entries.IEntryStore>();

        public DatabaseMessageQueue Outbox => services.GetRequiredService<DatabaseMessageQueue>();

        public Task StartAsync(CancellationToken cancellationToken) => _hosted.StartAsync(cancellationToken);

        public async ValueTask DisposeAsync() => await _hosted.StopAsync(CancellationToken.None);
    }
}
