using GiftDigi.Receipts.Adapters.Tests.RabbitMq;
using GiftDigi.Receipts.Worker.Tests.Operations;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Working;

/// <summary>The real worker while one of its stores is away.</summary>
public sealed class OutageTests(SharedRabbitServer broker) : IDisposable
{
    private const string Shut = " does not answer: nothing is taken in hand until it does.";
    private readonly ReceiptsProgram _receipts = new();

    public void Dispose() => _receipts.Dispose();

    [Theory]
    [InlineData("database", "The database")]
    [InlineData("images", "The image store")]
    public async Task Entries_wait_for_a_store_that_is_away_and_no_attempt_is_counted_against_them(string store, string told)
    {
        _receipts.Environment["RECEIPTS_Work__MaxAttempts"] = "1";
        _receipts.Environment["RECEIPTS_Work__Concurrency"] = "2";
        await using var queue = await StoreDoor.OfAsync("queue", _receipts, broker);
        await using var way = await StoreDoor.OfAsync(store, _receipts, broker);
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        using var worker = _receipts.Start("work");
        await _receipts.SubmitAsync("e1", sample.Image);
        await worker.WaitForAsync(" taken in hand, attempt 1");

        way.Door.Shut();
        (await worker.WaitForAsync(Shut)).ShouldContain(told);
        way.Door.Open();
        await worker.WaitForAsync("The stores answer again");

        await worker.WaitForAsync(" concluded in ");
        worker.Terminate();
        (await worker.EndAsync()).Error.ShouldNotContain(" failed at attempt");
        (await _receipts.EntriesAsync()).ShouldHaveSingleItem().Text("verdict").ShouldBe("approved");
        (await _receipts.DoAsync("deadletters", "list")).ShouldNotContain("Exception");
    }
}
