using GiftDigi.Receipts.Adapters.ServiceBus;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Queueing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus;

public sealed class ServiceBusRegistrationTests
{
    private const string Host = "receipts.servicebus.windows.net";
    private const string Key = "SharedAccessKeyName=Root;SharedAccessKey=aHVzaA==";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "receipts", "Set RECEIPTS_Queue__ServiceBus to")]
    [InlineData("receipts", "receipts", "Set RECEIPTS_Queue__ServiceBus to")]
    [InlineData($"https://{Host}/", "receipts", "Set RECEIPTS_Queue__ServiceBus to")]
    [InlineData($"Endpoint=sb://{Host}", "receipts", "Set RECEIPTS_Queue__ServiceBus to")]
    [InlineData(Key, "receipts", "Set RECEIPTS_Queue__ServiceBus to")]
    [InlineData($"Endpoint=sb://{Host};SharedAccessSignature=SharedAccessSignature sr=x&sig=aHVzaA", "receipts", "Set RECEIPTS_Queue__ServiceBus to")]
    [InlineData($"Endpoint=sb://{Host};{Key};EntityPath=receipts.entries", "receipts", "Set RECEIPTS_Queue__ServiceBus to")]
    [InlineData(Host, "", "The prefix of Service Bus's queues")]
    [InlineData(Host, "a/b", "The prefix of Service Bus's queues")]
    public async Task Bad_options_are_refused_in_one_line(string place, string prefix, string refusal)
    {
        using var folder = new TemporaryFolder();
        await using var services = new ServiceCollection()
            .AddEmbeddedStorage(Sample.ParseCampaign, options => options.Folder = folder.Path)
            .AddServiceBusQueue(options => (options.Namespace, options.Prefix) = (place, prefix))
            .BuildServiceProvider();

        var starting = () => services.GetRequiredService<IStartupValidator>().Validate();

        var message = starting.ShouldThrow<OptionsValidationException>().Message;
        message.ShouldStartWith(refusal);
        message.ShouldNotContain("aHVzaA");
    }

    [Theory]
    [InlineData(Host, true)]
    [InlineData($"Endpoint=sb://{Host}/;{Key}", false)]
    [InlineData($"Endpoint=sb://{Host}/;SharedAccessSignature=SharedAccessSignature sr=amqps%3A%2F%2F{Host}%2F&sig=aHVzaA%3D%3D&se=1893456000&skn=Root", false)]
    public void A_namespace_is_a_host_or_a_connection_string_and_shows_no_key(string text, bool isByIdentity)
    {
        ServiceBusNamespace.TryParse(text, out var place).ShouldBeTrue();

        (place!.IsByIdentity, place.ToString()).ShouldBe((isByIdentity, Host));
        place.CreateClient(webSockets: true).TransportType.ShouldBe(Azure.Messaging.ServiceBus.ServiceBusTransportType.AmqpWebSockets);
    }

    [Fact]
    public async Task There_is_one_queue_and_it_is_not_reached_for_before_it_is_used()
    {
        using var folder = new TemporaryFolder();
        await using var services = new ServiceCollection().AddLogging()
            .AddEmbeddedStorage(Sample.ParseCampaign, options => options.Folder = folder.Path)
            .AddServiceBusQueue(options => options.Namespace = $"Endpoint=sb://127.0.0.1:1;{Key};UseDevelopmentEmulator=true")
            .BuildServiceProvider();

        var queue = services.GetServices<IMessageQueue>().ShouldHaveSingleItem();
        await queue.SendAsync(QueueName.Entries, Sample.Message(0), Token);

        var counting = () => queue.CountAsync(QueueName.Entries, Token);
        (await counting.ShouldThrowAsync<QueueUnavailableException>()).Message.ShouldContain("nothing listens there");
    }
}
