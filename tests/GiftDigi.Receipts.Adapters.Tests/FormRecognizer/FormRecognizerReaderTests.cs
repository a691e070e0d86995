using GiftDigi.Receipts.Adapters.FormRecognizer;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.FormRecognizer;

/// <summary>How the service is spoken to, against a stand-in that complains of what its documentation does not allow.</summary>
public sealed class FormRecognizerReaderTests
{
    private const string Newest = "2024-11-30";
    private readonly SteppedTime _time = new(limits: 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static NormalizedImage Image { get; } = Blank();

    [Theory]
    [InlineData("2023-07-31", 0)]
    [InlineData("2024-11-30", 1)]
    public async Task An_image_is_submitted_and_its_result_asked_for_when_the_service_wants_to_be_asked_and_forgotten_where_it_can_be(string version, int deletions)
    {
        await using var service = await StartAsync(version);
        service.AtPoll.Enqueue(Reply.Running(retryAfter: 5));
        service.AtPoll.Enqueue(Reply.Running());

        var pages = await ReadAsync(service, version);

        pages.ShouldHaveSingleItem().Lines.Select(line => line.Text).ShouldContain("合計");
        service.ShouldHaveNoComplaint();
        service.Images.ShouldHaveSingleItem().ShouldBe(LeptonicaCodec.EncodeJpeg(Image.Pixels, 90));
        service.Requests["GET"].ShouldBe(3);
        service.Requests.GetValueOrDefault("DELETE").ShouldBe(deletions);
    }

    [Theory]
    [InlineData(429, 7)]
    [InlineData(503, 2)]
    [InlineData(500, null)]
    [InlineData(408, null)]
    public async Task What_fails_in_passing_is_tried_again_after_the_wait_that_is_asked_for(int status, int? retryAfter)
    {
        await using var service = await StartAsync(Newest);
        service.AtSubmission.Enqueue(new(status, RetryAfter: retryAfter));
        service.AtSubmission.Enqueue(new(status, RetryAfter: retryAfter));
        service.AtPoll.Enqueue(new(status, RetryAfter: retryAfter));

        var pages = await ReadAsync(service);

        pages.ShouldHaveSingleItem();
        service.ShouldHaveNoComplaint();
        service.Requests["POST"].ShouldBe(3);
        service.Requests["GET"].ShouldBe(2);
    }

    [Theory]
    [InlineData(429, ReaderFailure.Busy)]
    [InlineData(503, ReaderFailure.Busy)]
    [InlineData(500, ReaderFailure.Down)]
    public async Task What_keeps_failing_is_given_up_after_a_few_attempts(int status, ReaderFailure failure)
    {
        await using var service = await StartAsync(Newest);
        Enumerable.Range(0, 9).ToList().ForEach(_ => service.AtSubmission.Enqueue(new(status)));

        (await FailAsync(service)).ShouldBe(failure);

        service.Requests["POST"].ShouldBe(4);
    }

    [Fact]
    public async Task A_wait_longer_than_the_time_limit_is_not_begun()
    {
        await using var service = await StartAsync(Newest);
        service.AtSubmission.Enqueue(new(429, RetryAfter: 3_600));
        var begun = _time.GetUtcNow();

        (await FailAsync(service)).ShouldBe(ReaderFailure.Busy);

        _time.GetUtcNow().ShouldBe(begun);
    }

    [Theory]
    [InlineData(401, "", ReaderFailure.Refused)]
    [InlineData(403, "", ReaderFailure.Refused)]
    [InlineData(404, """{"error":{"code":"NotFound","innererror":{"code":"ModelNotFound"}}}""", ReaderFailure.Refused)]
    [InlineData(400, """{"error":{"code":"InvalidRequest","innererror":{"code":"InvalidParameter"}}}""", ReaderFailure.Refused)]
    [InlineData(400, """{"error":{"code":"InvalidRequest","innererror":{"code":"InvalidContentDimensions"}}}""", ReaderFailure.ImageRefused)]
    [InlineData(400, "<html>", ReaderFailure.Refused)]
    [InlineData(413, "", ReaderFailure.ImageRefused)]
    public async Task A_refusal_is_not_tried_again(int status, string body, ReaderFailure failure)
    {
        await using var service = await StartAsync(Newest);
        service.AtSubmission.Enqueue(new(status, body));

        (await FailAsync(service)).ShouldBe(failure);

        service.Requests["POST"].ShouldBe(1);
        service.Requests.GetValueOrDefault("GET").ShouldBe(0);
    }

    [Theory]
    [InlineData("InvalidRequest", "InvalidContent", ReaderFailure.ImageRefused)]
    [InlineData("InternalServerError", "Unknown", ReaderFailure.Down)]
    public async Task A_result_that_failed_is_an_outcome_of_its_own(string code, string inner, ReaderFailure failure)
    {
        await using var service = await StartAsync(Newest);
        service.AtPoll.Enqueue(Reply.Failed(code, inner));

        (await FailAsync(service)).ShouldBe(failure);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"status":"succeeded"}""")]
    [InlineData("""{"status":"dancing"}""")]
    [InlineData("""{"status":"succeeded","analyzeResult":{"apiVersion":"2024-11-30","pages":7}}""")]
    [InlineData("""{"status":"succeeded","analyzeResult":{"apiVersion":"2022-08-31","pages":[]}}""")]
    [InlineData("""{"status":"succeeded","analyzeResult":{"version":"2.0.0","readResults":[],"documentResults":[]}}""")]
    public async Task An_answer_of_another_form_or_version_is_told_as_such(string body)
    {
        await using var service = await StartAsync(Newest);
        service.AtPoll.Enqueue(new(200, body));

        (await FailAsync(service)).ShouldBe(ReaderFailure.AnswerUnreadable);
    }

    [Fact]
    public async Task The_answer_of_2_0_is_refused_by_the_version_that_was_asked_for()
    {
        await using var service = await StartAsync(Newest);
        service.AtPoll.Enqueue(new(200, """{"status":"succeeded","analyzeResult":{"version":"2.0.0"}}"""));

        var exception = await Should.ThrowAsync<ReaderUnavailableException>(() => ReadAsync(service));

        exception.Message.ShouldContain(Newest);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_taken_in()
    {
        await using var service = await StartAsync(Newest);
        service.AtPoll.Enqueue(new(200, new string(' ', 9 << 20)));

        (await FailAsync(service)).ShouldBe(ReaderFailure.AnswerUnreadable);
    }

    [Fact]
    public async Task What_never_ends_is_left_when_the_time_is_over()
    {
        await using var service = await StartAsync(Newest);
        service.Forever = Reply.Running(retryAfter: 4);
        var begun = _time.GetUtcNow();

        var exception = await Should.ThrowAsync<TimeoutException>(() => ReadAsync(service));

        exception.Message.ShouldContain("30 seconds");
        (_time.GetUtcNow() - begun).ShouldBe(TimeSpan.FromSeconds(30));
        service.ShouldHaveNoComplaint();
    }

    [Theory]
    [InlineData(202)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Nothing_and_no_key_goes_to_another_host_than_the_endpoint(int status)
    {
        await using var service = await StartAsync(Newest);
        await using var other = await StartAsync(Newest);
        service.AtSubmission.Enqueue(new(status, Location: $"{other.Endpoint}/documentintelligence/documentModels/prebuilt-receipt/analyzeResults/1?api-version={Newest}"));

        (await FailAsync(service)).ShouldBe(status == 202 ? ReaderFailure.AnswerUnreadable : ReaderFailure.Refused);

        other.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/relative")]
    [InlineData("http://user@127.0.0.1/")]
    public async Task A_submission_that_names_no_place_for_its_result_is_not_followed(string? location)
    {
        await using var service = await StartAsync(Newest);
        service.AtSubmission.Enqueue(new(202, Location: location));

        (await FailAsync(service)).ShouldBe(ReaderFailure.AnswerUnreadable);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_down()
    {
        var service = await StartAsync(Newest);
        var options = Options(service, Newest);
        await service.DisposeAsync();

        var exception = await Should.ThrowAsync<ReaderUnavailableException>(() => ReadAsync(options));

        exception.Failure.ShouldBe(ReaderFailure.Down);
    }

    [Fact]
    public async Task Reading_stops_when_it_is_told_to()
    {
        await using var service = await StartAsync(Newest);
        service.Forever = Reply.Running();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => new FormRecognizerReader(Options(service, Newest), null, _time).ReadAsync(Image, stop.Token));
    }

    [Theory]
    [InlineData("http://example.com", "Endpoint")]
    [InlineData("https://example.com/path", "Endpoint")]
    [InlineData("https://user@example.com", "Endpoint")]
    [InlineData("", "Endpoint")]
    public void A_key_leaves_this_machine_encrypted_only(string endpoint, string named) =>
        new FormRecognizerOptions { Endpoint = endpoint, Key = "k" }.Faults().ShouldHaveSingleItem().ShouldStartWith(named);

    [Fact]
    public void Settings_out_of_their_range_are_told_together() =>
        new FormRecognizerOptions { Endpoint = "https://example.com", ApiVersion = "2.0", Locale = "ja JP", TimeLimit = TimeSpan.Zero, Attempts = 0 }.Faults().Count().ShouldBe(4);

    [Fact]
    public void There_is_a_key_or_a_credential() =>
        Should.Throw<ArgumentException>(() => new FormRecognizerReader(new() { Endpoint = "https://example.com" }, credential: null, TimeProvider.System));

    private async Task<ServiceStandIn> StartAsync(string version)
    {
        var service = await ServiceStandIn.StartAsync(version, _time);
        service.Answer = WrittenAnswer.Receipt(version).Json();
        return service;
    }

    private async Task<ReaderFailure> FailAsync(ServiceStandIn service)
    {
        var exception = await Should.ThrowAsync<ReaderUnavailableException>(() => ReadAsync(service));
        service.ShouldHaveNoComplaint();
        exception.Message.ShouldNotContain(ServiceStandIn.Key);
        return exception.Failure;
    }

    private Task<IReadOnlyList<OcrPage>> ReadAsync(ServiceStandIn service, string version = Newest) => ReadAsync(Options(service, version));

    private Task<IReadOnlyList<OcrPage>> ReadAsync(FormRecognizerOptions options) =>
        _time.RunAsync(() => new FormRecognizerReader(options, credential: null, _time).ReadAsync(Image, Token));

    private static FormRecognizerOptions Options(ServiceStandIn service, string version) =>
        new() { Endpoint = service.Endpoint, Key = ServiceStandIn.Key, ApiVersion = version };

    private static NormalizedImage Blank()
    {
        var size = WrittenAnswer.Photo;
        var values = new byte[size.Width * size.Height];
        values.AsSpan().Fill(200);
        return new(new(size, values), AffineMap.Identity, size, []);
    }
}
