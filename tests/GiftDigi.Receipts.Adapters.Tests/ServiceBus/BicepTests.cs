using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Worker.Tests;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus;

/// <summary>The queues are made elsewhere, so what makes them must know them all.</summary>
public sealed class BicepTests
{
    [Fact]
    public void Every_queue_is_made_with_the_namespace()
    {
        var text = File.ReadAllText(Repository.Infra("azure/modules/queues.bicep"));
        var list = text.Split("var queues = [")[1].Split(']')[0];

        list.Split('\'').Where((_, index) => index % 2 == 1).ShouldBe(Enum.GetValues<QueueName>().Select(Kebab.Write), ignoreOrder: true);
    }
}
