using System.Net;
using System.Text;
using Azure.Storage.Blobs;
using GiftDigi.Receipts.Adapters.Tests.AzureBlobs;
using GiftDigi.Receipts.Worker.Tests.Working;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Noticing;

/// <summary>Event Grid's deliveries, to a program that looks at uploads once an hour by itself.</summary>
public sealed class NoticeTests : IAsyncLifetime
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private const string TakenIn = "Upload taken in";

    private readonly ReceiptsProgram _receipts = new();
    private readonly BlobContainerClient _container = Azurite.NewContainer();
    private readonly HttpClient _sender = new();
    private ReceiptsProgram.Running _serving = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_has_an_upload_taken_in_and_the_same_event_again_changes_nothing()
    {
        await PutAsync("1.jpg");
        var taken = SaidAsync(TakenIn, 2);

        (await SendAsync(EventOf("1.jpg"))).Status.ShouldBe(HttpStatusCode.OK);
        await taken;

        (await SendAsync(EventOf("1.jpg"))).Status.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(EventOf("1.jpg"))).Status.ShouldBe(HttpStatusCode.OK);
        await PutAsync("2.jpg");
        taken = SaidAsync(TakenIn, 3);
        (await SendAsync($"[{EventOf("1.jpg")[1..^1]}, {EventOf("2.jpg")[1..^1]}]")).Status.ShouldBe(HttpStatusCode.OK);
        await taken;
        (await _receipts.EntriesAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task One_event_has_all_taken_in_that_wait_more_than_one_look_takes()
    {
        const int count = 60;
        await Task.WhenAll(Enumerable.Range(1, count).Select(number => PutAsync($"{number}.jpg")));
        var taken = SaidAsync(TakenIn, count + 1);

        await SendAsync(EventOf("1.jpg"));

        await taken;
        (await _receipts.EntriesAsync()).Count.ShouldBe(count + 1);
    }

    [Fact]
    public async Task Event_Grid_is_told_that_events_are_wanted_by_who_knows_the_token_alone()
    {
        const string handshake = """
            [{"id":"1","topic":"/subscriptions/x","subject":"","eventType":"Microsoft.EventGrid.SubscriptionValidationEvent",
              "data":{"validationCode":"512d38b6-c7b8-40c8-89fe-f46f9e9622b6","validationUrl":"https://example.invalid/"},"dataVersion":"1"}]
            """;

        (await SendAsync(handshake)).ShouldBe((HttpStatusCode.OK, """{"validationResponse":"512d38b6-c7b8-40c8-89fe-f46f9e9622b6"}"""));
        (await SendAsync(handshake, query: "", header: Secret)).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var forged in new[] { "", "?token=", $"?token={Secret[..^1]}", $"?token={Secret}x", $"?token={Secret.ToUpperInvariant()}", $"?token={Secret}&token={Secret}" })
        {
            var (status, body) = await SendAsync(handshake, forged);
            status.ShouldBe(HttpStatusCode.Unauthorized, forged);
            body.ShouldNotContain("512d38b6");
        }

        (await SendAsync(handshake, $"?token={Secret}", header: "another")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_is_no_event_is_refused_and_events_of_other_things_are_taken_and_nothing_is_done()
    {
        foreach (var body in new[] { "", "{}", "[{\"eventType\":", "[{\"eventType\":5}]", "null" })
        {
            (await SendAsync(body)).Status.ShouldBe(HttpStatusCode.BadRequest, body);
        }

        string[] others =
        [
            "[]",
            "[null]",
            "[{}]",
            """[{"eventType":"Microsoft.Storage.BlobDeleted","subject":"/blobServices/default/containers/x/blobs/uploads/y"}]""",
            """[{"eventType":"Microsoft.Storage.BlobCreated","subject":"/blobServices/default/containers/x/blobs/uploads/c/e/1.jpg","data":{"url":"http://127.0.0.1:1/"}}]""",
            """[{"eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{}}]""",
        ];
        foreach (var body in others)
        {
            (await SendAsync(body)).ShouldBe((HttpStatusCode.OK, ""), body);
        }

        (await SendAsync($"[\"{new string('x', 1024 * 1024)}\"]")).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    public async ValueTask InitializeAsync()
    {
        _receipts.Environment["RECEIPTS_Images__Blobs"] = Azurite.ConnectionString;
        _receipts.Environment["RECEIPTS_Images__Container"] = _container.Name;
        _receipts.Environment["RECEIPTS_Images__NoticeToken"] = Secret;
        _receipts.Environment["RECEIPTS_Work__UploadPollMilliseconds"] = "3600000";
        _receipts.Environment["RECEIPTS_Web__Address"] = "http://127.0.0.1:0";
        await _receipts.PublishCampaignAsync();
        await _container.CreateAsync(cancellationToken: Token);
        await PutAsync("0.jpg");
        _serving = _receipts.Start("serve");
        var line = await _serving.WaitForAsync("Pages are served at ");
        _sender.BaseAddress = new(line[line.IndexOf("http://", StringComparison.Ordinal)..]);

        // The first look, which the program takes by itself, is over.
        await SaidAsync(TakenIn, 1);
    }

    public async ValueTask DisposeAsync()
    {
        _sender.Dispose();
        _serving.Terminate();
        await _serving.EndAsync();
        _serving.Dispose();
        await _container.DeleteAsync(cancellationToken: CancellationToken.None);
        _receipts.Dispose();
    }

    private string EventOf(string name) => $$"""
        [{"id":"831e1650-001e-001b-66ab-eeb76e069631","topic":"/subscriptions/x/storageAccounts/y","eventType":"Microsoft.Storage.BlobCreated",
          "subject":"/blobServices/default/containers/{{_container.Name}}/blobs/uploads/{{EntryDrive.Campaign}}/e1/{{name}}",
          "data":{"api":"PutBlob","contentLength":5,"url":"http://127.0.0.1:1/elsewhere"},"eventTime":"2026-11-28T10:00:00Z"}]
        """.Trim();

    private async Task PutAsync(string name) => await _container.UploadBlobAsync($"uploads/{EntryDrive.Campaign}/e1/{name}", BinaryData.FromString($"no photo {name}"), Token);

    private async Task SaidAsync(string text, int count)
    {
        var (said, done) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _serving.Listen(line =>
        {
            if (line.Contains(text, StringComparison.Ordinal) && Interlocked.Increment(ref said) == count)
            {
                done.TrySetResult();
            }
        });
        await done.Task.WaitAsync(TimeSpan.FromMinutes(2), Token);
    }

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(string body, string query = $"?token={Secret}", string? header = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"hooks/uploads{query}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (header is not null)
        {
            request.Headers.Add("Notice-Token", header);
        }

        using var response = await _sender.SendAsync(request, Token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Token));
    }
}
