using GiftDigi.Receipts.Benchmarks.Loading;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Worker.Loading;

namespace GiftDigi.Receipts.Benchmarks.Faults;

/// <summary>What was to become of entries against what became of them, with what faults explain.</summary>
/// <param name="Differences">What nothing explains, a sentence each.</param>
/// <param name="Explained">Verdicts that are others than wanted because of a fault.</param>
internal sealed record FaultAccount(IReadOnlyList<string> Differences, IReadOnlyList<ExplainedVerdict> Explained)
{
    /// <summary>Azurite writes its list of blobs down every five seconds; what came since is lost when it is killed.</summary>
    private static readonly TimeSpan Unwritten = TimeSpan.FromSeconds(6);

    /// <summary>Draws it up.</summary>
    /// <param name="wanted">The entries as they were drawn, with what each was sent as.</param>
    /// <param name="stored">What the store has of them.</param>
    /// <param name="faults">What was done meanwhile.</param>
    public static FaultAccount Of(IReadOnlyList<(DrawnEntry Entry, SentPhoto Sent)> wanted, IEnumerable<StoredEntry> stored, IReadOnlyList<DoneFault> faults)
    {
        var (differences, explained) = (new List<string>(), new List<ExplainedVerdict>());
        var byPhoto = stored.ToLookup(entry => entry.Photo);
        foreach (var rivals in wanted.GroupBy(one => one.Entry.Rivals))
        {
            var all = rivals.Select(one => (one.Entry, Stored: byPhoto[one.Sent.Photo].FirstOrDefault())).Where(one => one.Stored?.Verdict is not null).Select(one => (one.Entry, Stored: one.Stored!)).ToList();
            var strange = all.Where(one => Explain(one.Stored, faults) is not null).ToList();
            explained.AddRange(strange.Select(one => new ExplainedVerdict(one.Stored.Id, Told(one.Stored), Explain(one.Stored, faults)!)));
            differences.AddRange(rivals.First().Entry is { Wanted: VerdictKind.Approved } first
                ? Rivals(first, rivals.Count(), all, strange.Count)
                : all.Except(strange).Where(one => one.Stored.Verdict != one.Entry.Wanted).Select(one => $"Entry {one.Stored.Id} is {Told(one.Stored)}, wanted {one.Entry.Wanted}."));
        }

        return new(differences, explained);
    }

    /// <summary>Of entries that are rivals, no more are approved than may be; fewer only where a fault took some out, or some never came.</summary>
    private static IEnumerable<string> Rivals(DrawnEntry first, int sent, List<(DrawnEntry Entry, StoredEntry Stored)> all, int strange)
    {
        var approved = all.Count(one => one.Stored.Verdict == VerdictKind.Approved);
        var least = Math.Min(first.Winners, all.Count - strange);
        if (approved > first.Winners || approved < least)
        {
            yield return $"Of {sent} rivals {approved} are approved, wanted {first.Winners}: {string.Join("; ", all.Select(one => $"{one.Stored.Id} {Told(one.Stored)}"))}.";
        }
    }

    /// <summary>Why an entry may have another verdict; null when nothing explains it.</summary>
    private static string? Explain(StoredEntry entry, IReadOnlyList<DoneFault> faults) =>
        entry.Reasons.Contains(Reason.NotProcessed) && faults.Any(fault => fault.From <= entry.ConcludedAt && fault.To >= entry.ReceivedAt) ? "not processed: faults met each of its attempts, and a person looks"
        : entry.Reasons.Contains(Reason.ImageMissing) && faults.Any(fault => LostPhotos(fault, entry.ReceivedAt)) ? "the store lost the photo: Azurite keeps its list of blobs in memory for some seconds, and was killed"
        : null;

    private static bool LostPhotos(DoneFault fault, DateTimeOffset receivedAt) =>
        fault is { Kind: FaultKind.KillServer or FaultKind.FillDisk, Target: Target.Store } && fault.From <= receivedAt + Unwritten && fault.To >= receivedAt;

    private static string Told(StoredEntry entry) => $"{entry.Verdict} ({string.Join(", ", entry.Reasons)})";
}
