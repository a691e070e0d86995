using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.FormRecognizer;

/// <summary>
/// Sends a request, and again what may succeed later: after 408, 429, 5xx and lost connections, each time after the wait that the
/// service asks for, or twice as long as before. Who is asked to wait longer than the time limit gives up at once.
/// </summary>
internal sealed class PatientSender(HttpPipeline pipeline, FormRecognizerOptions options, TimeProvider time)
{
    /// <summary>An answer about one receipt has some hundred kilobytes.</summary>
    private const int MostBytes = 8 << 20;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    /// <summary>The answer, which may still be a refusal.</summary>
    /// <exception cref="ReaderUnavailableException">No answer, or none but passing failures, after all attempts.</exception>
    public async Task<ServiceAnswer> SendAsync(Action<Request> prepare, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (answer, cause) = await TryAsync(prepare, cancellationToken);
            if (answer is { IsPassing: false })
            {
                return answer;
            }

            if (attempt == options.Attempts || answer?.RetryAfter > options.TimeLimit)
            {
                throw answer is { Status: 429 or 503 }
                    ? new ReaderUnavailableException(ReaderFailure.Busy, $"Azure takes no more for now (status {answer.Status}).")
                    : new ReaderUnavailableException(ReaderFailure.Down, answer is null ? "Azure cannot be reached." : $"Azure fails (status {answer.Status}).", cause);
            }

            await Task.Delay(answer?.RetryAfter ?? (FirstWait * Math.Pow(2, attempt - 1)), time, cancellationToken);
        }
    }

    private async Task<(ServiceAnswer? Answer, Exception? Cause)> TryAsync(Action<Request> prepare, CancellationToken cancellationToken)
    {
        using var message = pipeline.CreateMessage();
        message.BufferResponse = false;
        prepare(message.Request);
        try
        {
            await pipeline.SendAsync(message, cancellationToken);
            var body = await ReadAsync(message.Response.ContentStream, cancellationToken);
            return (ServiceAnswer.Of(message.Response, body, time.GetUtcNow()), null);
        }
        catch (Exception exception) when (IsLostConnection(exception) && !cancellationToken.IsCancellationRequested)
        {
            return (null, exception);
        }
    }

    private static bool IsLostConnection(Exception exception) =>
        exception is RequestFailedException or HttpRequestException or OperationCanceledException or IOException and not ReaderUnavailableException;

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream? content, CancellationToken cancellationToken)
    {
        if (content is null)
        {
            return default;
        }

        using var body = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (body.Length + read > MostBytes)
            {
                throw new ReaderUnavailableException(ReaderFailure.AnswerUnreadable, "Azure's answer is far larger than any about a receipt.");
            }

            await body.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return body.ToArray();
    }
}
