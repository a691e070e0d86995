using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Worker.Entering;

namespace GiftDigi.Receipts.Worker.Loading;

/// <summary>
/// A phone that enters photos through the pages of entrants, as a browser does: with the cookies and the token of the form that it was
/// given. It says that it has a network address of its own, which a site believes where the load comes from its proxy.
/// </summary>
/// <param name="http">Keeps no cookies and follows nothing by itself.</param>
/// <param name="campaign">What is entered.</param>
/// <param name="number">Tells it from other phones.</param>
/// <param name="attempts">How often it tries a photo; it waits for as long as it is told to, or a little longer each time.</param>
/// <param name="clock">For the waits.</param>
internal sealed partial class ShopperPhone(HttpClient http, CampaignId campaign, int number, int attempts, TimeProvider clock) : IDisposable
{
    private const string TokenField = "__RequestVerificationToken";
    private const string PhotoField = "photo";
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _hands = new(1, 1);
    private string? _token;

    private string Page => $"/campaigns/{campaign}";

    /// <summary>Sends a photo, after what the phone sends before it.</summary>
    public async Task<PhoneAnswer> SendAsync(ReceiptImage photo, PhoneHabit habit, CancellationToken cancellationToken)
    {
        await _hands.WaitAsync(cancellationToken);
        try
        {
            var (answer, refusals) = (new PhoneAnswer(null, null, []), new List<HttpStatusCode?>());
            for (var attempt = 1; attempt <= attempts; attempt++)
            {
                (answer, var wait) = await TryAsync(photo, habit, cancellationToken);
                if (answer.IsPromised || attempt == attempts || answer.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.NotFound or HttpStatusCode.RequestEntityTooLarge)
                {
                    break;
                }

                refusals.Add(answer.Status);
                var patience = FirstWait * attempt;
                await Task.Delay(wait ?? (patience < LongestWait ? patience : LongestWait), clock, cancellationToken);
            }

            return answer with { Refusals = refusals };
        }
        finally
        {
            _hands.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _hands.Dispose();

    /// <returns>What was answered, and how long to wait before the next attempt where that was said.</returns>
    private async Task<(PhoneAnswer Answer, TimeSpan? Wait)> TryAsync(ReceiptImage photo, PhoneHabit habit, CancellationToken cancellationToken)
    {
        try
        {
            if (_token is null && await OpenAsync(cancellationToken) is { } refused)
            {
                return refused;
            }

            return habit switch
            {
                PhoneHabit.Once => await EnterAsync(photo, cancellationToken),
                PhoneHabit.InParts => await EnterInPartsAsync(photo, cancellationToken),
                PhoneHabit.Twice => await EnterTwiceAsync(photo, cancellationToken),
                PhoneHabit.BreaksOff => await EnterAfterBreakAsync(photo, cancellationToken),
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (new(null, null, []), null);
        }
    }

    /// <summary>Opens the campaign's page for its form.</summary>
    /// <returns>What was answered where it is not the page.</returns>
    private async Task<(PhoneAnswer Answer, TimeSpan? Wait)?> OpenAsync(CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(HttpMethod.Get, Page, null, [], cancellationToken);
        if (!answer.IsSuccessStatusCode || Token().Match(await answer.Content.ReadAsStringAsync(cancellationToken)) is not { Success: true } token)
        {
            return Read(answer);
        }

        _token = WebUtility.HtmlDecode(token.Groups["token"].Value);
        return null;
    }

    private async Task<(PhoneAnswer Answer, TimeSpan? Wait)> EnterAsync(string field, Func<HttpContent> content, CancellationToken cancellationToken)
    {
        using var form = new MultipartFormDataContent();
        using var token = new StringContent(_token!);
        using var sent = content();
        form.Add(token, TokenField);
        if (field == PhotoField)
        {
            form.Add(sent, field, "photo.jpg");
        }
        else
        {
            form.Add(sent, field);
        }

        using var answer = await AskAsync(HttpMethod.Post, $"{Page}/entries", form, [], cancellationToken);
        return Read(answer);
    }

    private Task<(PhoneAnswer Answer, TimeSpan? Wait)> EnterAsync(ReceiptImage photo, CancellationToken cancellationToken) =>
        EnterAsync(PhotoField, () => new ReadOnlyMemoryContent(photo.Bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } }, cancellationToken);

    private async Task<(PhoneAnswer Answer, TimeSpan? Wait)> EnterTwiceAsync(ReceiptImage photo, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(EnterAsync(photo, cancellationToken), EnterAsync(photo, cancellationToken));
        return Array.Find(answers, answer => answer.Answer.IsPromised) is { Answer: not null } promised ? promised : answers[0];
    }

    private async Task<(PhoneAnswer Answer, TimeSpan? Wait)> EnterAfterBreakAsync(ReceiptImage photo, CancellationToken cancellationToken)
    {
        try
        {
            await EnterAsync(PhotoField, () => new BrokenContent(photo.Bytes), cancellationToken);
        }
        catch (HttpRequestException)
        {
            // The connection was lost, as was meant.
        }

        return await EnterAsync(photo, cancellationToken);
    }

    private async Task<(PhoneAnswer Answer, TimeSpan? Wait)> EnterInPartsAsync(ReceiptImage photo, CancellationToken cancellationToken)
    {
        using var begun = await AskAsync(HttpMethod.Post, UploadEndpoints.Root, null, [(UploadEndpoints.Length, photo.Bytes.Length), ("RequestVerificationToken", _token!)], cancellationToken);
        if (begun is not { StatusCode: HttpStatusCode.Created, Headers.Location.OriginalString: var upload })
        {
            return Read(begun);
        }

        for (var offset = 0; offset < photo.Bytes.Length; offset += PhotoUploads.PartBytes)
        {
            if (await SendPartAsync(upload, photo, offset, cancellationToken) is { } refused)
            {
                return refused;
            }
        }

        return await EnterAsync("upload", () => new StringContent(upload[(UploadEndpoints.Root.Length + 1)..]), cancellationToken);
    }

    /// <returns>What was answered where the part was not taken.</returns>
    private async Task<(PhoneAnswer Answer, TimeSpan? Wait)?> SendPartAsync(string upload, ReceiptImage photo, int offset, CancellationToken cancellationToken)
    {
        var bytes = photo.Bytes[offset..Math.Min(photo.Bytes.Length, offset + PhotoUploads.PartBytes)];
        using var part = new ReadOnlyMemoryContent(bytes);
        using var taken = await AskAsync(HttpMethod.Patch, upload, part, [(UploadEndpoints.Offset, offset)], cancellationToken);
        return taken.IsSuccessStatusCode ? null : Read(taken);
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, HttpContent? content, (string Name, object Value)[] headers, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("X-Forwarded-For", string.Create(CultureInfo.InvariantCulture, $"10.{(number >> 16) & 255}.{(number >> 8) & 255}.{number & 255}"));
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        lock (_cookies)
        {
            if (_cookies.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            }
        }

        var answer = await http.SendAsync(request, cancellationToken);
        Keep(answer);
        return answer;
    }

    private void Keep(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            return;
        }

        lock (_cookies)
        {
            foreach (var cookie in cookies.Select(cookie => cookie.Split(';')[0].Split('=', 2)))
            {
                _cookies[cookie[0]] = cookie[1];
            }
        }
    }

    private (PhoneAnswer Answer, TimeSpan? Wait) Read(HttpResponseMessage answer)
    {
        var address = answer is { StatusCode: HttpStatusCode.Found, Headers.Location.OriginalString: var page } && page.StartsWith("/entries/", StringComparison.Ordinal) ? page : null;
        if (answer.StatusCode == HttpStatusCode.BadRequest)
        {
            _token = null;
        }

        return (new(answer.StatusCode, address, []), answer.Headers.RetryAfter?.Delta);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
