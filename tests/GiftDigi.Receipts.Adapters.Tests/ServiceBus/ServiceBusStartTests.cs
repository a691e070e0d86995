using System.Globalization;
using GiftDigi.Receipts.Adapters.ServiceBus;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;
using GiftDigi.Receipts.Queueing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus;

/// <summary>What the first count says when something is missing; and that it never says the key.</summary>
public sealed class ServiceBusStartTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Both", "bm90LWl0", "does not let this key or identity use the queue receipts.entries, for which it needs the rights Send and Listen")]
    [InlineData("Nobody", TokenDesk.Key, "does not let this key or identity use the queue receipts.entries, for which it needs the rights Send and Listen")]
    [InlineData("Sends", TokenDesk.Key, "does not let this key or identity use the queue receipts.entries, for which it needs the rights Send and Listen")]
    [InlineData("Listens", TokenDesk.Key, "does not let this key or identity use the queue receipts.entries, for which it needs the rights Send and Listen")]
    public async Task A_key_without_the_rights_is_told(string policy, string key, string cause)
    {
        await using var scope = new NamespaceScope();

        var refusal = await CountAsync(scope.Open(connectionString: scope.ConnectionString(policy, key)));

        refusal.ShouldBe($"Service Bus at 127.0.0.1 cannot be used: it {cause}. RECEIPTS_Queue__ServiceBus says where it is and how it is entered.");
    }

    [Fact]
    public async Task A_queue_that_is_missing_is_named_whichever_is_asked_for()
    {
        await using var scope = new NamespaceScope(queues: "receipts.entries");

        var refusal = await CountAsync(scope.Open());

        refusal.ShouldBe("Service Bus at 127.0.0.1 cannot be used: it has no queue receipts.issuances; queues are made with the namespace, not by this program. RECEIPTS_Queue__ServiceBus says where it is and how it is entered.");
    }

    [Theory]
    [InlineData("127.0.0.1:1", "nothing listens there")]
    [InlineData("nowhere.invalid", "there is no such namespace")]
    public async Task A_namespace_that_is_not_there_is_told(string host, string cause)
    {
        await using var scope = new NamespaceScope();
        var address = string.Create(CultureInfo.InvariantCulture, $"Endpoint=sb://{host};SharedAccessKeyName=Both;SharedAccessKey={TokenDesk.Key};UseDevelopmentEmulator=true");

        var refusal = await CountAsync(scope.Open(connectionString: address));

        refusal.ShouldContain($" cannot be used: {cause}. ");
        refusal.ShouldNotContain(TokenDesk.Key);
    }

    [Fact]
    public async Task Where_all_is_right_the_count_is_of_what_every_process_has()
    {
        await using var scope = new NamespaceScope();
        var queue = scope.Open();
        await queue.SendAllAsync(QueueName.Entries, [.. Enumerable.Range(0, 120).Select(Sample.Message)], Token);
        await scope.Open().ReceiveAsync(QueueName.Entries, 1, TimeSpan.FromMinutes(1), Token);

        (await queue.CountAsync(QueueName.Entries, Token)).ShouldBe(120);
        (await queue.CountAsync(QueueName.Issuances, Token)).ShouldBe(0);
    }

    private static async Task<string> CountAsync(ServiceBusMessageQueue queue)
    {
        var counting = () => queue.CountAsync(QueueName.Entries, Token);
        return (await counting.ShouldThrowAsync<QueueUnavailableException>()).Message;
    }
}
