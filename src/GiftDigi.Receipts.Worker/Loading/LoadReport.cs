using System.Globalization;
using System.Net;
using System.Text.Json;
using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Worker.Loading;

/// <summary>An account in lines for a person.</summary>
internal static class LoadReport
{
    /// <summary>The most differences that are shown one by one.</summary>
    private const int MostShown = 20;

    /// <summary>What was sent, what became of it, and what does not agree.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<SentPhoto> sent, LoadAccount account)
    {
        yield return Line($"sent\t{account.Sent} by {sent.DistinctBy(photo => photo.Entrant).Count()} entrants");
        yield return Line($"late\t{new Quantiles(sent.Select(photo => photo.Late))}");
        yield return Line($"answered\t{new Quantiles(sent.Select(photo => photo.Answered))}, from when it was due");
        yield return Line($"promised\t{account.Promised}");
        foreach (var refusal in sent.SelectMany(photo => photo.Refusals).CountBy(Name).OrderBy(refusal => refusal.Key, StringComparer.Ordinal))
        {
            yield return Line($"refused\t{refusal.Value} times: {refusal.Key}");
        }

        yield return Line($"for good\t{account.Sent - account.Promised} photos were not taken");
        yield return Line($"entries\t{account.Entries}");
        foreach (var kind in Enum.GetValues<VerdictKind>())
        {
            yield return Line($"verdicts\t{account.Verdicts.GetValueOrDefault(kind)} {JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())}");
        }

        yield return Line($"issuances\t{account.Issuances} queued");
        yield return "codes\tnot issued yet: that is not part of the program so far";
        yield return Line($"dead letters\t{account.DeadLetters}");
        yield return Line($"differences\t{account.Differences.Count}: {account.Lost} lost, {account.Doubled} double");
        foreach (var difference in account.Differences.Take(MostShown))
        {
            yield return $"\t{difference}";
        }
    }

    /// <summary>How long verdicts took, from when their photos were due.</summary>
    public static Quantiles Verdicts(IEnumerable<SentPhoto> sent, IEnumerable<StoredEntry> stored)
    {
        var due = sent.ToDictionary(photo => photo.Photo, photo => photo.Due);
        return new(stored.Where(entry => entry.ConcludedAt is not null && due.ContainsKey(entry.Photo)).Select(entry => entry.ConcludedAt!.Value - due[entry.Photo]));
    }

    private static string Name(HttpStatusCode? status) => status is { } known ? string.Create(CultureInfo.InvariantCulture, $"{(int)known} {known}") : "no answer";

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
