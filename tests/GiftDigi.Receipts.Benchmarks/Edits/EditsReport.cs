using System.Globalization;
using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>Tables of what was found and what was not, by kind, by field and by how the photo was saved.</summary>
internal sealed class EditsReport(bool show)
{
    private const double WantedFound = 0.95;
    private const double MostFalseAlarms = 0.005;

    private readonly List<ScreenedPair> _pairs = [];
    private readonly List<(string File, IReadOnlyList<Signal> Signals)> _real = [];

    public void Add(ScreenedPair screened)
    {
        _pairs.Add(screened);
        if (show)
        {
            Show(screened);
        }
    }

    public void AddReal(string file, IReadOnlyList<Signal> signals)
    {
        _real.Add((file, signals));
        foreach (var signal in show ? signals : [])
        {
            Console.WriteLine($"{file}\t{signal.Strength}\t{signal.Test}\t{signal.Seen}");
        }
    }

    /// <summary>Writes the tables and the line that decides; true when what is wanted is reached.</summary>
    public bool Write(string name, IReadOnlyList<double> milliseconds)
    {
        var made = _pairs.FindAll(screened => screened.Pair.Edited is not null);
        var detectable = made.FindAll(screened => screened is { Pair.IsDetectable: true, HasEffect: true });
        Write("kind", detectable, screened => $"{screened.Pair.Plan.Kind}{(screened.Pair.Plan.IsCareful ? ", careful" : "")}");
        Write("field", detectable, screened => $"{screened.Pair.Plan.Field}");
        Write("saved", detectable.Where(screened => screened.Pair.Plan.Kind != EditKind.Reprint), Saved);
        Write("nothing in paper or photo can tell", made.Where(screened => !screened.Pair.IsDetectable), screened => $"{screened.Pair.Plan.Kind} {screened.Pair.Plan.Field}{(screened.Pair.Plan.IsCareful ? ", careful" : "")}");
        Write("the reader still reads what was there before", made.Where(screened => screened is { Pair.IsDetectable: true, HasEffect: false }), screened => $"{screened.Pair.Plan.Kind}");
        WriteTests(detectable);
        var all = made.FindAll(screened => screened.Pair.IsDetectable);
        Console.WriteLine($"all edits that can be told, with or without effect\t{Bounds.Show(all.Count(screened => screened.IsFound), all.Count, 1)}");
        Console.WriteLine($"false alarms on untouched photos that were saved again\t{Bounds.Show(_pairs.Count(screened => ScreenedPair.IsDoubted(screened.SavedAgain)), _pairs.Count, 1)}");
        Console.WriteLine($"edits that could not be made, since the field was not read\t{_pairs.Count - made.Count}");
        var times = milliseconds.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"screening a photo\tmedian {times[times.Count / 2]:0} ms\t95 % {times[times.Count * 95 / 100]:0} ms"));
        Console.WriteLine($"real photos doubted\t{_real.Count(real => ScreenedPair.IsDoubted(real.Signals))} of {_real.Count}");
        var found = (double)detectable.Count(screened => screened.IsFound) / detectable.Count;
        var falseAlarms = (double)_pairs.Count(screened => screened.IsFalseAlarm) / _pairs.Count;
        var passes = found >= WantedFound && falseAlarms <= MostFalseAlarms;
        Console.WriteLine(
            $"{name}: {(passes ? "PASS" : "FALLS SHORT")} found {Bounds.Show(detectable.Count(screened => screened.IsFound), detectable.Count, 1)}, wanted 95 %; false alarms {Bounds.Show(_pairs.Count(screened => screened.IsFalseAlarm), _pairs.Count, 1)}, wanted at most 0.5 %");
        return passes;
    }

    private static string Saved(ScreenedPair screened) => (screened.Pair.Plan.FirstQuality ?? 0) < screened.Pair.Plan.SavedQuality ? "finer than the photo was" : "as coarse as the photo was, or coarser";

    private static void Write(string title, IEnumerable<ScreenedPair> pairs, Func<ScreenedPair, string> name)
    {
        Console.WriteLine($"{title}\tfound, of edited\tfalse alarms, of untouched\tright, of all alarms");
        foreach (var group in pairs.GroupBy(name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var (count, found, falseAlarms) = (group.Count(), group.Count(screened => screened.IsFound), group.Count(screened => screened.IsFalseAlarm));
            Console.WriteLine($"{group.Key}\t{Bounds.Show(found, count, 1)}\t{Bounds.Show(falseAlarms, count, 1)}\t{Bounds.Show(found, found + falseAlarms, 1)}");
        }
    }

    /// <summary>Which test saw how many.</summary>
    private void WriteTests(List<ScreenedPair> detectable)
    {
        Console.WriteLine("test\tsignals on edited, of detectable\tsignals on untouched");
        foreach (var test in _pairs.SelectMany(screened => screened.Untouched.Concat(screened.Edited)).Select(signal => $"{signal.Test} {signal.Strength}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Console.WriteLine($"{test}\t{detectable.Count(screened => Has(screened.Edited))}\t{_pairs.Count(screened => Has(screened.Untouched))}");

            bool Has(IEnumerable<Signal> signals) => signals.Any(signal => $"{signal.Test} {signal.Strength}" == test);
        }
    }

    private static void Show(ScreenedPair screened)
    {
        var pair = screened.Pair;
        var head = $"{pair.Number}\t{pair.Plan.Kind} {pair.Plan.Field}{(pair.Plan.IsCareful ? " careful" : "")} {pair.Plan.FirstQuality}>{pair.Plan.SavedQuality}";
        foreach (var signal in screened.Untouched)
        {
            Console.WriteLine($"{head}\tuntouched\t{signal.Strength}\t{signal.Test}\t{signal.Seen}");
        }

        foreach (var signal in screened.Edited)
        {
            Console.WriteLine($"{head}\tedited\t{signal.Strength}\t{signal.Test}\t{signal.Seen}");
        }

        foreach (var signal in screened.SavedAgain.ExceptBy(screened.Untouched.Select(signal => signal.Test), signal => signal.Test))
        {
            Console.WriteLine($"{head}\tsaved again\t{signal.Strength}\t{signal.Test}\t{signal.Seen}");
        }

        if (pair is { Edited: not null, IsDetectable: true } && screened is { HasEffect: true, IsFound: false })
        {
            Console.WriteLine($"{head}\tNOT FOUND");
        }
    }
}
