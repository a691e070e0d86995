using System.Collections.Concurrent;
using GiftDigi.Receipts.Adapters.RabbitMq;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Queueing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.RabbitMq;

/// <summary>Consumers that die and connections that are cut: nothing is lost, and what kills its consumers ends.</summary>
public sealed class RabbitMqCrashTests(SharedRabbitServer server)
{
    private const int Messages = 1_000;
    private const int Consumers = 4;
    private const int Cuts = 20;
    private const string PrefixVariable = Command.OtherProcessFolder;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_message_of_a_consumer_that_was_killed_goes_to_another_and_counts_as_a_delivery()
    {
        await using var scope = new BrokerScope(await server.Address);
        var queue = scope.Open();
        await queue.SendAsync(QueueName.Entries, Sample.Message(0), Token);

        string[] killed = ["env", $"{SharedRabbitServer.Variable}={scope.Address}", .. Command.ForTest<RabbitMqCrashTests>(nameof(Dies_with_a_message_in_hand), scope.Prefix)];
        var (exitCode, output) = await Command.TryAsync(killed[0], killed[1..], Token);

        exitCode.ShouldNotBe(0);
        output.ShouldContain("key-0 in hand");
        var again = await Waiting.ReceiveAsync(queue, Lease, Patience);
        (again.Message, again.DeliveryCount).ShouldBe((Sample.Message(0), 2));
    }

    /// <summary>Run in a process of its own.</summary>
    [Fact(Explicit = true)]
    public async Task Dies_with_a_message_in_hand()
    {
        var options = new RabbitMqOptions { Address = await server.Address, Prefix = Environment.GetEnvironmentVariable(PrefixVariable)! };
        await using var queue = new RabbitMqMessageQueue(options, TimeProvider.System);
        var message = await Waiting.ReceiveAsync(queue, Lease, Patience);
        Environment.FailFast($"{message.Message.Key} in hand, as the test wants.");
    }

    [Fact]
    public async Task A_message_that_kills_every_consumer_ends_dead_with_its_cause()
    {
        const int Limit = 3;
        await using var scope = new BrokerScope(await server.Address, Limit);
        var sender = scope.Open();
        await sender.SendAsync(QueueName.Entries, Sample.Message(0), Token);

        for (var death = 1; death <= Limit + 1; death++)
        {
            var consumer = scope.Open();
            (await Waiting.ReceiveAsync(consumer, Lease, Patience)).DeliveryCount.ShouldBe(death);
            await consumer.DisposeAsync();
        }

        await Waiting.UntilAsync(async () => (await sender.ListDeadLettersAsync(QueueName.Entries, Token)).Count > 0, Patience);
        var letter = (await sender.ListDeadLettersAsync(QueueName.Entries, Token)).ShouldHaveSingleItem();
        (letter.Message, letter.DeliveryCount).ShouldBe((Sample.Message(0), Limit + 1));
        letter.Cause.ShouldBe("It came back 4 times from consumers that died: the broker's delivery limit.");
        letter.At.ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(5));
        (await sender.CountAsync(QueueName.Entries, Token)).ShouldBe(0);
        (await sender.RetryDeadLetterAsync(QueueName.Entries, "key-0", Token)).ShouldBeTrue();
        (await Waiting.ReceiveAsync(sender, Lease, Patience)).DeliveryCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_thousand_messages_under_twenty_cuts_have_their_effect_once_each()
    {
        await using var scope = new BrokerScope(await server.Address, deliveryLimit: Cuts * 2);
        await using var door = new BrokerDoor(scope.Address);
        using var folder = new TemporaryFolder();
        await using var storage = new ServiceCollection().AddLogging()
            .AddEmbeddedStorage(Sample.ParseCampaign, options => options.Folder = folder.Path)
            .AddRabbitMqQueue(options => (options.Address, options.Prefix, options.DeliveryLimit) = (door.Address, scope.Prefix, Cuts * 2))
            .BuildServiceProvider();
        var queue = storage.GetRequiredService<IMessageQueue>();
        var relay = storage.GetServices<IHostedService>().Single();
        await relay.StartAsync(Token);
        var effects = new ConcurrentDictionary<string, int>();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var consuming = Enumerable.Range(0, Consumers).Select(_ => ConsumeAsync(scope.Open(through: door.Address), effects, done.Token)).ToList();

        var sending = SendAsync(queue);
        var cut = await CutAsync(door, effects);

        await sending;
        await Waiting.UntilAsync(async () => effects.Count == Messages && await queue.CountAsync(QueueName.Entries, Token) == 0, Patience);
        await done.CancelAsync();
        await Task.WhenAll(consuming);
        await relay.StopAsync(Token);
        cut.ShouldBeGreaterThanOrEqualTo(Cuts);
        effects.Keys.ShouldBe(Enumerable.Range(0, Messages).Select(number => Sample.Message(number).Key), ignoreOrder: true);
        (await queue.ListDeadLettersAsync(QueueName.Entries, Token)).ShouldBeEmpty();
        TestContext.Current.SendDiagnosticMessage($"{cut} connections cut, {effects.Values.Sum() - Messages} messages delivered again");
    }

    private static async Task SendAsync(IMessageQueue queue)
    {
        foreach (var part in Enumerable.Range(0, Messages).Select(Sample.Message).Chunk(50))
        {
            await queue.SendAllAsync(QueueName.Entries, part, Token);
        }
    }

    /// <summary>Cuts at random moments between the first effect and the last.</summary>
    private static async Task<int> CutAsync(BrokerDoor door, ConcurrentDictionary<string, int> effects)
    {
        var random = new Random(20261128);
        var moments = Enumerable.Range(0, Cuts).Select(_ => random.Next(1, Messages - 20)).Order().ToList();
        var cut = 0;
        foreach (var moment in moments)
        {
            await Waiting.UntilAsync(() => Task.FromResult(effects.Count >= moment), Patience);
            await Waiting.UntilAsync(() => Task.FromResult((cut += door.Cut()) > 0), Patience);
        }

        return cut;
    }

    private static async Task ConsumeAsync(RabbitMqMessageQueue queue, ConcurrentDictionary<string, int> effects, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                foreach (var message in await queue.ReceiveAsync(QueueName.Entries, 2, Lease, cancellationToken))
                {
                    effects.AddOrUpdate(message.Message.Key, 1, (_, count) => count + 1);
                    await queue.CompleteAsync(message, cancellationToken);
                }

                await queue.WaitAsync(QueueName.Entries, TimeSpan.FromMilliseconds(100), cancellationToken);
            }
            catch (Exception exception) when (exception is QueueUnavailableException or OperationCanceledException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, CancellationToken.None);
            }
        }
    }
}
