using GiftDigi.Receipts.Adapters.FormRecognizer;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Adapters.Tests.FormRecognizer;
using GiftDigi.Receipts.Consulting;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Consulting;

/// <summary>How much a reader that costs by the page is asked.</summary>
public sealed class PaidReaderTests : IAsyncDisposable
{
    private const string Version = "2024-11-30";
    private readonly TestStorage _storage = TestStorage.InMemory();
    private ServiceStandIn? _service;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static NormalizedImage Image => new(
        new(WrittenAnswer.Photo, new byte[WrittenAnswer.Photo.Width * WrittenAnswer.Photo.Height]), AffineMap.Identity, WrittenAnswer.Photo, []);

    private DateOnly Today => JapanTime.DayOf(_storage.Clock.GetUtcNow());

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        await (_service?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Fact]
    public async Task Nothing_is_sent_beyond_the_budget_of_a_campaign_and_of_the_day_and_the_next_day_begins_anew()
    {
        var reader = await StartAsync(new(PerDay: 3, PerCampaign: 2));

        var sent = new List<ReaderFailure?>();
        foreach (var campaign in new[] { Sample.Campaign, Sample.Campaign, Sample.Campaign, Sample.OtherCampaign, Sample.OtherCampaign })
        {
            sent.Add(await AskAsync(reader.OnAccountOf(campaign)));
        }

        _storage.Clock.Advance(TimeSpan.FromDays(1));
        sent.Add(await AskAsync(reader.OnAccountOf(Sample.Campaign)));
        sent.ShouldBe([null, null, ReaderFailure.BudgetUsedUp, null, ReaderFailure.BudgetUsedUp, null]);
        _service!.Images.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_reader_that_takes_nothing_is_not_counted_and_left_alone_for_a_while_by_all_campaigns()
    {
        var reader = await StartAsync(new(PerDay: 10, PerCampaign: 10));
        _service!.AtSubmission.Enqueue(new(401));

        (await AskAsync(reader.OnAccountOf(Sample.Campaign))).ShouldBe(ReaderFailure.Refused);
        (await AskAsync(reader.OnAccountOf(Sample.OtherCampaign))).ShouldBe(ReaderFailure.Resting);
        _storage.Clock.Advance(PaidReader.Rest);
        (await AskAsync(reader.OnAccountOf(Sample.OtherCampaign))).ShouldBeNull();

        _service.Requests["POST"].ShouldBe(2);
        (await _storage.SentPages.ListAsync(Today, Token)).ShouldBe([new(Sample.OtherCampaign, Today, 1)]);
    }

    [Fact]
    public async Task An_image_that_cannot_be_read_costs_nothing_and_is_no_reason_to_ask_no_more()
    {
        var reader = await StartAsync(new(PerDay: 10, PerCampaign: 10));
        _service!.AtSubmission.Enqueue(new(413));

        (await AskAsync(reader)).ShouldBe(ReaderFailure.ImageRefused);
        (await AskAsync(reader)).ShouldBeNull();

        (await _storage.SentPages.ListAsync(Today, Token)).ShouldBe([new(null, Today, 1)]);
    }

    [Fact]
    public async Task What_was_taken_and_came_to_nothing_is_counted()
    {
        var reader = await StartAsync(new(PerDay: 10, PerCampaign: 10));
        _service!.AtPoll.Enqueue(new(200, "{"));

        (await AskAsync(reader)).ShouldBe(ReaderFailure.AnswerUnreadable);

        (await _storage.SentPages.ListAsync(Today, Token)).ShouldBe([new(null, Today, 1)]);
    }

    private async Task<PaidReader> StartAsync(PageLimits limits)
    {
        var time = new SteppedTime(limits: 1);
        _service = await ServiceStandIn.StartAsync(Version, time);
        _service.Answer = WrittenAnswer.Receipt(Version).Json();
        var azure = new FormRecognizerReader(new() { Endpoint = _service.Endpoint, Key = ServiceStandIn.Key }, credential: null, time);
        return new(new SteppedReader(azure, time), _storage.SentPages, limits, _storage.Clock);
    }

    private static async Task<ReaderFailure?> AskAsync(IReceiptReader reader)
    {
        try
        {
            await reader.ReadAsync(Image, Token);
            return null;
        }
        catch (ReaderUnavailableException exception)
        {
            return exception.Failure;
        }
    }
}
