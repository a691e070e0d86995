using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace GiftDigi.Receipts.Adapters.Tests.FormRecognizer;

/// <summary>
/// Stands in for the service, as its documentation has it, and complains of every request that it would not take: of another method,
/// path, version, key, type or body, and of one that comes before the time that it asked for.
/// </summary>
internal sealed class ServiceStandIn : IAsyncDisposable
{
    public const string Key = "0123456789abcdef0123456789abcdef";
    private const string Result = "3b31320d-8bab-4f88-b19c-2322a7f11034";

    private readonly WebApplication _app;
    private readonly string _version;
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<string> _complaints = [];
    private DateTimeOffset _notBefore;

    private ServiceStandIn(WebApplication app, string version, TimeProvider clock) => (_app, _version, _clock) = (app, version, clock);

    /// <summary>Its address.</summary>
    public string Endpoint => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>What it says of a receipt, once it is done.</summary>
    public string Answer { get; set; } = "{}";

    /// <summary>How long it wants to be left alone after it took an image, in seconds.</summary>
    public int FirstWait { get; set; } = 3;

    /// <summary>What it answers to submissions before it takes one.</summary>
    public ConcurrentQueue<Reply> AtSubmission { get; } = [];

    /// <summary>What it answers to questions for the result before it gives it.</summary>
    public ConcurrentQueue<Reply> AtPoll { get; } = [];

    /// <summary>What it answers to every question for the result, if it never gives it.</summary>
    public Reply? Forever { get; set; }

    /// <summary>Images that it was sent.</summary>
    public ConcurrentQueue<byte[]> Images { get; } = [];

    /// <summary>How often it was asked what, by method.</summary>
    public ConcurrentDictionary<string, int> Requests { get; } = [];

    private string Root => $"/{(_version == "2024-11-30" ? "documentintelligence" : "formrecognizer")}/documentModels/prebuilt-receipt";

    public static async Task<ServiceStandIn> StartAsync(string version, TimeProvider clock)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var service = new ServiceStandIn(app, version, clock);
        app.Run(service.AnswerAsync);
        await app.StartAsync();
        return service;
    }

    /// <summary>Fails with what was wrong with the requests.</summary>
    public void ShouldHaveNoComplaint() => _complaints.ShouldBeEmpty();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        Requests.AddOrUpdate(request.Method, 1, (_, count) => count + 1);
        Expect(request.Headers["Ocp-Apim-Subscription-Key"] == Key, "the key");
        Expect(!request.Headers.ContainsKey("Authorization"), "no second credential");
        Expect(_clock.GetUtcNow() >= _notBefore, $"a request at {_notBefore:T} at the earliest, not at {_clock.GetUtcNow():T}");
        var reply = request.Method switch
        {
            "POST" => await SubmitAsync(request),
            "GET" => Poll(request),
            "DELETE" => Forget(request),
            _ => new(405),
        };
        _notBefore = _clock.GetUtcNow() + TimeSpan.FromSeconds(reply.RetryAfter ?? 0);
        await reply.WriteAsync(context);
    }

    private async Task<Reply> SubmitAsync(HttpRequest request)
    {
        Expect(request.Path == $"{Root}:analyze", $"the path {Root}:analyze, not {request.Path}");
        Expect(
            request.Query.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal).SequenceEqual([$"api-version={_version}", "locale=ja-JP", "stringIndexType=utf16CodeUnit"]),
            $"the documented query, not {request.QueryString}");
        Expect(request.ContentType == "image/jpeg", $"an image, not {request.ContentType}");
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        Expect(body.Length > 0 && request.ContentLength == body.Length, "a whole body");
        Images.Enqueue(body.ToArray());
        return AtSubmission.TryDequeue(out var reply) ? reply : new(202, RetryAfter: FirstWait, Location: $"{Endpoint}{Root}/analyzeResults/{Result}?api-version={_version}");
    }

    private Reply Poll(HttpRequest request)
    {
        ExpectResult(request);
        return Forever ?? (AtPoll.TryDequeue(out var reply) ? reply : new(200, Answer));
    }

    private Reply Forget(HttpRequest request)
    {
        ExpectResult(request);
        Expect(_version == "2024-11-30", "nothing to be forgotten, which this version does not know");
        return new(204);
    }

    private void ExpectResult(HttpRequest request) => Expect(
        request.Path == $"{Root}/analyzeResults/{Result}" && request.QueryString.Value == $"?api-version={_version}",
        $"the result's address, not {request.Path}{request.QueryString}");

    private void Expect(bool isTrue, FormattableString wanted)
    {
        if (!isTrue)
        {
            _complaints.Enqueue(wanted.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Expect(bool isTrue, string wanted) => Expect(isTrue, (FormattableString)$"{wanted}");
}
