namespace GiftDigi.Receipts.Benchmarks.Faults;

/// <summary>Draws up beforehand which faults come when; the same for the same seed.</summary>
internal static class FaultPlan
{
    /// <summary>Every kind with every server it can be done to. A full store and a full data folder are rarer than cuts, and last as long.</summary>
    private static readonly (FaultKind Kind, Target? Target)[] All =
    [
        (FaultKind.KillWorker, null),
        (FaultKind.KillWorker, null),
        (FaultKind.KillPages, null),
        (FaultKind.PauseWorker, null),
        (FaultKind.SkewWorker, null),
        .. OfEach(FaultKind.Cut),
        .. OfEach(FaultKind.Shut),
        .. OfEach(FaultKind.Delay),
        .. OfEach(FaultKind.Trickle),
        .. OfEach(FaultKind.KillServer),
        (FaultKind.FillDisk, Target.Store),
        (FaultKind.FillDisk, Target.Broker),
        (FaultKind.FillDataDisk, null),
        (FaultKind.Duplicate, null),
        (FaultKind.Reorder, null),
        (FaultKind.RelayAgain, null),
    ];

    /// <summary>So many faults among so many entries, all kinds as often as each other, one about every <c>entries / count</c>.</summary>
    public static IReadOnlyList<PlannedFault> Draw(int count, int entries, int seed)
    {
        var random = new Random(seed);
        var kinds = new List<(FaultKind Kind, Target? Target)>();
        while (kinds.Count < count)
        {
            var more = All.ToArray();
            random.Shuffle(more);
            kinds.AddRange(more);
        }

        return [.. kinds.Take(count).Select((fault, index) => new PlannedFault(
            index + 1, (int)(entries * ((index + random.NextDouble()) / count)), fault.Kind, fault.Target, LengthOf(fault.Kind, random.NextDouble()), random.Next()))];
    }

    private static TimeSpan LengthOf(FaultKind kind, double part) => TimeSpan.FromSeconds(kind switch
    {
        FaultKind.KillWorker or FaultKind.KillPages or FaultKind.KillServer => 0.5 + (2 * part),
        FaultKind.PauseWorker => 12 + (8 * part),
        FaultKind.SkewWorker => 10 + (20 * part),
        FaultKind.Cut or FaultKind.Duplicate or FaultKind.Reorder or FaultKind.RelayAgain => 0,
        FaultKind.Shut or FaultKind.Delay or FaultKind.Trickle or FaultKind.FillDisk or FaultKind.FillDataDisk => 1 + (6 * part),
    });

    private static IEnumerable<(FaultKind Kind, Target? Target)> OfEach(FaultKind kind) => Enum.GetValues<Target>().Select(target => (kind, (Target?)target));
}
