using GiftDigi.Receipts.Adapters.RabbitMq;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Queueing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.RabbitMq;

public sealed class RabbitMqRegistrationTests(SharedRabbitServer server)
{
    private const string Address = "amqp://guest:guest@localhost/";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "receipts", 20, "Set RECEIPTS_Queue__RabbitMq to amqp://")]
    [InlineData("localhost", "receipts", 20, "Set RECEIPTS_Queue__RabbitMq to amqp://")]
    [InlineData("http://localhost/", "receipts", 20, "Set RECEIPTS_Queue__RabbitMq to amqp://")]
    [InlineData("amqp://localhost/a/b", "receipts", 20, "Set RECEIPTS_Queue__RabbitMq to amqp://")]
    [InlineData("amqp:///", "receipts", 20, "Set RECEIPTS_Queue__RabbitMq to amqp://")]
    [InlineData(Address, "", 20, "The prefix of RabbitMQ's queues")]
    [InlineData(Address, "a/b", 20, "The prefix of RabbitMQ's queues")]
    [InlineData(Address, "receipts", 0, "The delivery limit of RabbitMQ's queues")]
    [InlineData(Address, "receipts", 1001, "The delivery limit of RabbitMQ's queues")]
    public async Task Bad_options_are_refused_in_one_line(string address, string prefix, int limit, string refusal)
    {
        using var folder = new TemporaryFolder();
        await using var services = new ServiceCollection()
            .AddEmbeddedStorage(Sample.ParseCampaign, options => options.Folder = folder.Path)
            .AddRabbitMqQueue(options => (options.Address, options.Prefix, options.DeliveryLimit) = (address, prefix, limit))
            .BuildServiceProvider();

        var starting = () => services.GetRequiredService<IStartupValidator>().Validate();

        starting.ShouldThrow<OptionsValidationException>().Message.ShouldStartWith(refusal);
    }

    [Theory]
    [InlineData("amqp", "", "it does not take this user and password", "guest:not-it")]
    [InlineData("amqp", "nowhere", "there is no such virtual host, or this user may not use it", "guest:guest")]
    [InlineData("amqps", "", "its certificate is not valid for this host, or it does not speak TLS", "guest:guest")]
    public async Task What_is_wrong_with_an_address_is_said_without_its_secrets(string scheme, string host, string cause, string user)
    {
        var right = new Uri(await server.Address);
        var options = new RabbitMqOptions { Address = $"{scheme}://{user}@{right.Host}:{right.Port}/{host}" };
        await using var queue = new RabbitMqMessageQueue(options, TimeProvider.System);

        var sending = () => queue.SendAsync(QueueName.Entries, Sample.Message(0), Token);

        (await sending.ShouldThrowAsync<QueueUnavailableException>()).Message
            .ShouldBe($"RabbitMQ at {scheme}://{right.Host}:{right.Port}/{host} cannot be used: {cause}. Start it, or set RECEIPTS_Queue__RabbitMq to where it is.");
    }

    [Fact]
    public async Task Queues_that_were_declared_with_another_limit_are_told()
    {
        await using var scope = new BrokerScope(await server.Address);
        await scope.Open().SendAsync(QueueName.Entries, Sample.Message(0), Token);
        var options = scope.Options();
        options.DeliveryLimit++;
        await using var other = new RabbitMqMessageQueue(options, TimeProvider.System);

        var sending = () => other.SendAsync(QueueName.Entries, Sample.Message(1), Token);

        (await sending.ShouldThrowAsync<QueueUnavailableException>()).Message.ShouldContain("another delivery limit");
    }

    [Theory]
    [InlineData("amqps://a:b@queue.example/receipts", 5671, "receipts", true)]
    [InlineData("amqp://a:b@queue.example:1234/", 1234, "/", false)]
    [InlineData("amqp://a:b@queue.example/%2f", 5672, "/", false)]
    public void The_address_names_host_port_virtual_host_and_whether_to_encrypt(string text, int port, string virtualHost, bool encrypts)
    {
        RabbitMqAddress.TryParse(text, out var address).ShouldBeTrue();

        var factory = address!.CreateFactory();

        (factory.Endpoint.Port, factory.VirtualHost, factory.Ssl.Enabled).ShouldBe((port, virtualHost, encrypts));
        (factory.Ssl.ServerName, factory.Ssl.AcceptablePolicyErrors).ShouldBe(("queue.example", System.Net.Security.SslPolicyErrors.None));
        address.ToString().ShouldNotContain("a:b");
    }

    [Fact]
    public async Task There_is_one_queue_and_it_is_not_reached_for_before_it_is_used()
    {
        using var folder = new TemporaryFolder();
        await using var services = new ServiceCollection().AddLogging()
            .AddEmbeddedStorage(Sample.ParseCampaign, options => options.Folder = folder.Path)
            .AddRabbitMqQueue(options => options.Address = "amqp://guest:guest@127.0.0.1:1/")
            .BuildServiceProvider();

        var queue = services.GetServices<IMessageQueue>().ShouldHaveSingleItem();
        await queue.SendAsync(QueueName.Entries, Sample.Message(0), Token);

        var counting = () => queue.CountAsync(QueueName.Entries, Token);
        (await counting.ShouldThrowAsync<QueueUnavailableException>()).Message.ShouldContain("nothing listens there");
    }
}
