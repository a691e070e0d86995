using System.Text.Json;

namespace GiftDigi.Receipts.Reading;

/// <summary>That another reader was asked about a photo, and what came of it.</summary>
/// <param name="Reader">The version of the other reader.</param>
/// <param name="Failure">Why it gave no reading; null when it gave one.</param>
/// <param name="Page">What it read of the same receipt; null when it gave no reading, or saw no such receipt.</param>
public sealed record SecondOpinion(string Reader, ReaderFailure? Failure, OcrPage? Page)
{
    /// <summary>Whether the page that tells of this is the other reader's, since the first saw no receipt.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The version to keep with a verdict: it names both readers, or why there is only one.</summary>
    /// <param name="first">The version of the reader that was asked first.</param>
    public string Versions(string first) => Failure is { } failure
        ? $"{first} ({Reader}: {JsonNamingPolicy.KebabCaseLower.ConvertName(failure.ToString())})"
        : $"{first} + {Reader}";
}
