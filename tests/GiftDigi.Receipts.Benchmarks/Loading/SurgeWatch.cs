using System.Globalization;
using GiftDigi.Receipts.Benchmarks.Faults;

namespace GiftDigi.Receipts.Benchmarks.Loading;

/// <summary>Watches an installation during a surge and until all is decided.</summary>
/// <param name="installation">The installation.</param>
/// <param name="ledger">What it keeps.</param>
/// <param name="calm">How long it is calm before the surge.</param>
/// <param name="surge">How long the surge lasts.</param>
internal sealed class SurgeWatch(Installation installation, Ledger ledger, TimeSpan calm, TimeSpan surge)
{
    /// <summary>By how much memory may be above what the first half of the surge took: a collection may be due.</summary>
    private const double MostGrowth = 1.25;
    private const double MostMebibytes = 64;

    /// <summary>The least part of its first half's speed that the second half of the working off has.</summary>
    private const double LeastSpeed = 0.75;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private readonly List<Look> _looks = [];

    /// <summary>What falls short, a sentence each.</summary>
    public IEnumerable<string> Faults => FaultsOf("pages", look => look.Pages).Concat(FaultsOf("workers", look => look.Workers)).Concat(SpeedFaults());

    /// <summary>What was seen, in lines for a person.</summary>
    public IEnumerable<string> Lines =>
    [
        Line($"memory\tpages: {Most(Calm, look => look.Pages):0} MiB before, {Most(First, look => look.Pages):0} and {Most(Second, look => look.Pages):0} in the halves of the surge, {Most(After, look => look.Pages):0} after it"),
        Line($"memory\tlargest worker: {Most(Calm, look => look.Workers):0} MiB before, {Most(First, look => look.Workers):0} and {Most(Second, look => look.Workers):0} in the halves of the surge, {Most(After, look => look.Workers):0} after it"),
        Line($"queue\t{_looks.Max(look => look.Entries - look.Decided)} entries waited at most; {Speed(InSurge):0.0} decided a second during the surge"),
        Line($"worked off\t{(_looks[^1].At - calm - surge).TotalSeconds:0} s after the surge, {Speeds().First:0.0} and {Speeds().Second:0.0} a second in its halves"),
    ];

    private IReadOnlyList<Look> Calm => [.. _looks.Where(look => look.At < calm)];

    private IReadOnlyList<Look> InSurge => [.. _looks.Where(look => look.At >= calm && look.At < calm + surge)];

    private IReadOnlyList<Look> First => [.. InSurge.Take(InSurge.Count / 2)];

    private IReadOnlyList<Look> Second => [.. InSurge.Skip(InSurge.Count / 2)];

    private IReadOnlyList<Look> After => [.. _looks.Where(look => look.At >= calm + surge)];

    /// <summary>Looks every two seconds until all was sent, all is decided and all relayed.</summary>
    public async Task FollowAsync(Task sending)
    {
        var (clock, isDone) = (TimeProvider.System, false);
        var start = clock.GetTimestamp();
        while (!isDone && clock.GetElapsedTime(start) < Patience)
        {
            await Task.Delay(Interval, clock, CancellationToken.None);
            var (entries, decided, waiting) = await ledger.CountAsync();
            var look = new Look(clock.GetElapsedTime(start), installation.Pages.Mebibytes, installation.Workers.Max(worker => worker.Mebibytes), entries, decided);
            _looks.Add(look);
            isDone = sending.IsCompleted && decided == entries && waiting == 0;
            if (_looks.Count % 5 == 0)
            {
                Console.WriteLine(Line($"{look.At.TotalSeconds,5:0} s\t{entries} entries, {decided} decided, {waiting} in the outbox; pages {look.Pages:0} MiB, largest worker {look.Workers:0} MiB"));
            }
        }
    }

    private IEnumerable<string> FaultsOf(string who, Func<Look, double> memory)
    {
        var (first, later) = (Most(First, memory), Math.Max(Most(Second, memory), Most(After, memory)));
        if (later > (first * MostGrowth) + MostMebibytes)
        {
            yield return Line($"The memory of the {who} grew from {first:0} to {later:0} MiB.");
        }
    }

    private IEnumerable<string> SpeedFaults()
    {
        var (first, second) = Speeds();
        if (second < first * LeastSpeed)
        {
            yield return Line($"The queue was worked off at {first:0.0} a second at first and at {second:0.0} later.");
        }
    }

    /// <summary>Verdicts a second in the halves of the time in which a queue was worked off that grew no more.</summary>
    private (double First, double Second) Speeds()
    {
        var off = After.TakeWhile(look => look.Decided < _looks[^1].Entries - (_looks[^1].Entries / 100)).ToList();
        return off.Count < 4 ? (0, 0) : (Speed([.. off.Take((off.Count / 2) + 1)]), Speed([.. off.Skip(off.Count / 2)]));
    }

    private static double Speed(IReadOnlyList<Look> looks) =>
        looks.Count < 2 ? 0 : (looks[^1].Decided - looks[0].Decided) / (looks[^1].At - looks[0].At).TotalSeconds;

    private static double Most(IReadOnlyList<Look> looks, Func<Look, double> memory) => looks.Select(memory).DefaultIfEmpty().Max();

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    private sealed record Look(TimeSpan At, double Pages, double Workers, int Entries, int Decided);
}
