using System.Text.Json;
using GiftDigi.Receipts.Adapters.FormRecognizer.Answers;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.FormRecognizer;

/// <summary>What it means when the service does not do as asked. Nothing that it says is passed on but codes.</summary>
internal static class Refusals
{
    /// <summary>Of an image that was sent.</summary>
    public static ReaderUnavailableException OfSubmission(ServiceAnswer answer) => answer.Status switch
    {
        401 or 403 => Refused("Azure does not accept the key or credential. Check Reader:Azure:Key, or the role Cognitive Services User."),
        404 => Refused("Azure has no prebuilt-receipt there. Check Reader:Azure:Endpoint and Reader:Azure:ApiVersion."),
        413 or 415 or 422 => OfImage(error: null),
        400 when ErrorOf(answer) is { } error && IsOfContent(error) => OfImage(error),
        _ => Refused($"Azure refuses what was asked (status {answer.Status})."),
    };

    /// <summary>Of the question for a result.</summary>
    public static ReaderUnavailableException OfResult(ServiceAnswer answer) => answer.Status is 401 or 403
        ? OfSubmission(answer)
        : new(ReaderFailure.AnswerUnreadable, $"Azure does not give the result that it promised (status {answer.Status}).");

    /// <summary>Of an image that it could not make anything of.</summary>
    public static ReaderUnavailableException OfImage(ServiceError? error) => error is null || IsOfContent(error)
        ? new(ReaderFailure.ImageRefused, "Azure cannot read this image.")
        : new(ReaderFailure.Down, "Azure failed over this image.");

    private static ReaderUnavailableException Refused(string message) => new(ReaderFailure.Refused, message);

    private static bool IsOfContent(ServiceError error) =>
        $"{error.Code} {error.InnerError?.Code}" is var codes && (codes.Contains("Content", StringComparison.Ordinal) || codes.Contains("InvalidImage", StringComparison.Ordinal));

    private static ServiceError? ErrorOf(ServiceAnswer answer)
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, AnswerJson.Default.AnalyzeOperation)?.Error;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
