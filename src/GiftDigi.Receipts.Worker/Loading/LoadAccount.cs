using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Worker.Loading;

/// <summary>What was sent against what is there. Every photo has bytes of its own, by which its entry is known.</summary>
/// <param name="Sent">Photos that were sent.</param>
/// <param name="Promised">Those of which the entrant was told that there is an entry.</param>
/// <param name="Entries">Entries of them all.</param>
/// <param name="Verdicts">How many of each; entries that wait have none.</param>
/// <param name="Issuances">Issuances that were queued.</param>
/// <param name="DeadLetters">Messages of them that were given up on.</param>
/// <param name="Differences">What does not agree, a sentence each.</param>
internal sealed record LoadAccount(
    int Sent, int Promised, int Entries, IReadOnlyDictionary<VerdictKind, int> Verdicts, int Issuances, int DeadLetters, IReadOnlyList<string> Differences)
{
    /// <summary>Promised photos without an entry.</summary>
    public int Lost { get; private init; }

    /// <summary>Entries beside the first of a photo.</summary>
    public int Doubled { get; private init; }

    /// <summary>Draws it up.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="stored">What the store has, entries of others included.</param>
    /// <param name="dead">The entries whose messages were given up on.</param>
    public static LoadAccount Of(IReadOnlyList<SentPhoto> sent, IEnumerable<StoredEntry> stored, IReadOnlyCollection<string> dead)
    {
        var known = sent.Select(photo => photo.Photo).ToHashSet();
        var entries = stored.Where(entry => known.Contains(entry.Photo)).ToList();
        var byPhoto = entries.ToLookup(entry => entry.Photo);
        var lost = sent.Where(photo => photo.Answer.IsPromised && !byPhoto.Contains(photo.Photo)).ToList();
        var doubled = byPhoto.Where(same => same.Skip(1).Any()).ToList();
        var letters = entries.Where(entry => dead.Contains(entry.Id.Value, StringComparer.Ordinal)).ToList();
        return new(
            sent.Count,
            sent.Count(photo => photo.Answer.IsPromised),
            entries.Count,
            entries.Where(entry => entry.Verdict is not null).CountBy(entry => entry.Verdict!.Value).ToDictionary(),
            entries.Count(entry => entry.IsIssuanceQueued),
            letters.Count,
            [
                .. lost.Select(photo => $"The entry of photo {Short(photo.Photo)} was promised and is not there."),
                .. doubled.Select(same => $"Photo {Short(same.Key)} is {same.Count()} entries: {string.Join(", ", same.Select(entry => entry.Id))}."),
                .. entries.SelectMany(Faults),
                .. letters.Select(entry => $"The message of entry {entry.Id} was given up on."),
            ])
        {
            Lost = lost.Count,
            Doubled = doubled.Sum(same => same.Count() - 1),
        };
    }

    private static IEnumerable<string> Faults(StoredEntry entry)
    {
        if (entry.Verdict is null)
        {
            yield return $"Entry {entry.Id} has no verdict.";
        }

        if (entry.Verdict == VerdictKind.Approved && !entry.IsIssuanceQueued)
        {
            yield return $"Entry {entry.Id} is approved and has no issuance.";
        }

        if (entry.Verdict != VerdictKind.Approved && entry.IsIssuanceQueued)
        {
            yield return $"Entry {entry.Id} is not approved and has an issuance.";
        }
    }

    private static string Short(ImageFingerprint photo) => photo.Value[..12];
}
