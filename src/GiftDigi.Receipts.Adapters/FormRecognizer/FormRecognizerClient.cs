using System.Text.Json;
using Azure.Core;
using GiftDigi.Receipts.Adapters.FormRecognizer.Answers;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.FormRecognizer;

/// <summary>Azure's prebuilt-receipt by its REST interface: submit, ask until it is done, and have the result forgotten.</summary>
internal sealed class FormRecognizerClient(FormRecognizerOptions options, PatientSender sender, TimeProvider time)
{
    private const string Newest = "2024-11-30";
    private static readonly TimeSpan BetweenPolls = TimeSpan.FromSeconds(1);
    private readonly Uri _endpoint = new(options.Endpoint);

    /// <summary>What the service makes of an image.</summary>
    /// <param name="jpeg">A JPEG file.</param>
    /// <param name="cancellationToken">Stops sending and waiting.</param>
    /// <exception cref="ReaderUnavailableException">It made nothing of it.</exception>
    public async Task<AnalyzeResult> AnalyzeAsync(ReadOnlyMemory<byte> jpeg, CancellationToken cancellationToken)
    {
        var submitted = await sender.SendAsync(request => Submit(request, jpeg), cancellationToken);
        var location = submitted.Status == 202 ? LocationOf(submitted) : throw Refusals.OfSubmission(submitted);
        var result = await PollAsync(location, submitted.RetryAfter, cancellationToken);
        if (options.ApiVersion == Newest)
        {
            await ForgetAsync(location, cancellationToken);
        }

        return result;
    }

    private void Submit(Request request, ReadOnlyMemory<byte> jpeg)
    {
        var product = options.ApiVersion == Newest ? "documentintelligence" : "formrecognizer";
        request.Method = RequestMethod.Post;
        request.Uri.Reset(new Uri(_endpoint, $"/{product}/documentModels/prebuilt-receipt:analyze"));
        request.Uri.AppendQuery("api-version", options.ApiVersion);
        request.Uri.AppendQuery("locale", options.Locale);
        request.Uri.AppendQuery("stringIndexType", "utf16CodeUnit");
        request.Headers.SetValue("Content-Type", "image/jpeg");
        request.Content = RequestContent.Create(jpeg);
    }

    private async Task<AnalyzeResult> PollAsync(Uri location, TimeSpan? wait, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(wait ?? BetweenPolls, time, cancellationToken);
            var answer = await sender.SendAsync(request => Prepare(request, RequestMethod.Get, location), cancellationToken);
            if (answer.Status != 200)
            {
                throw Refusals.OfResult(answer);
            }

            var operation = Read(answer.Body);
            switch (operation.Status)
            {
                case "notStarted" or "running":
                    wait = answer.RetryAfter;
                    break;
                case "succeeded":
                    return Checked(operation.AnalyzeResult);
                case "failed":
                    throw Refusals.OfImage(operation.Error);
                default:
                    throw Unreadable("Azure's answer is in a state that is not known.");
            }
        }
    }

    /// <summary>Azure keeps what it read for a day unless it is told otherwise. That it could not be told is no reason to lose the reading.</summary>
    private async Task ForgetAsync(Uri location, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(request => Prepare(request, RequestMethod.Delete, location), cancellationToken);
        }
        catch (Exception exception) when (exception is ReaderUnavailableException or OperationCanceledException)
        {
            // It is gone after a day.
        }
    }

    private static void Prepare(Request request, RequestMethod method, Uri location)
    {
        request.Method = method;
        request.Uri.Reset(location);
        request.Headers.SetValue("Accept", "application/json");
    }

    /// <summary>Where the result will be: at the endpoint, since whoever is asked there is given the key.</summary>
    private Uri LocationOf(ServiceAnswer answer) =>
        Uri.TryCreate(answer.Location, UriKind.Absolute, out var location)
        && Uri.Compare(location, _endpoint, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
        && location.UserInfo.Length == 0
            ? location
            : throw Unreadable("Azure's answer names no place for the result, or one that is not at the endpoint.");

    private AnalyzeResult Checked(AnalyzeResult? result) => result?.ApiVersion == options.ApiVersion
        ? result
        : throw Unreadable(result is null
            ? "Azure's answer holds no result."
            : $"Azure answered in another version of its interface than {options.ApiVersion}, which was asked for.");

    private static AnalyzeOperation Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, AnswerJson.Default.AnalyzeOperation) ?? throw Unreadable("Azure's answer is empty.");
        }
        catch (JsonException exception)
        {
            throw Unreadable("Azure's answer is no JSON of the form that is documented.", exception);
        }
    }

    private static ReaderUnavailableException Unreadable(string message, Exception? inner = null) => new(ReaderFailure.AnswerUnreadable, message, inner);
}
