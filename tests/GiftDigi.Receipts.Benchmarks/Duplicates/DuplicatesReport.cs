using System.Globalization;
using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts.Benchmarks.Duplicates;

/// <summary>Every two captures of a family compared: those of one paper must be known, those of neighbours must not.</summary>
internal sealed class DuplicatesReport(bool show)
{
    private readonly SortedDictionary<string, LikenessTally> _groups = new(StringComparer.Ordinal);

    /// <summary>Two captures of one paper.</summary>
    public LikenessTally Repeats { get; } = new();

    /// <summary>Captures of two papers that both show what tells them apart.</summary>
    public LikenessTally Siblings { get; } = new();

    public static DuplicatesReport Of(IEnumerable<CapturedPaper> captures, bool show)
    {
        var report = new DuplicatesReport(show);
        foreach (var family in captures.GroupBy(capture => capture.Name.Family))
        {
            var members = family.ToList();
            foreach (var (one, other) in members.SelectMany((one, index) => members.Skip(index + 1).Select(other => (one, other))))
            {
                report.Add(one, other);
            }
        }

        return report;
    }

    public void Write()
    {
        Console.WriteLine("captures\tcomparisons\tsame\talike\tneighbour\tother\tflagged (at 95 %)");
        foreach (var (name, tally) in _groups)
        {
            Console.WriteLine($"{name}\t{tally}");
        }
    }

    private void Add(CapturedPaper one, CapturedPaper other)
    {
        var likeness = one.LikenessTo(other);
        if (one.Name.Sibling == other.Name.Sibling)
        {
            Repeats.Add(likeness);
            Count("all of one paper", likeness);
            Count($"one paper, {Pair(one.Name.Capture, other.Name.Capture)}", likeness);
            Count($"one paper, {one.Layout}", likeness);
            Show("missed", one, other, likeness, isWrong: likeness is PaperLikeness.Neighbour or PaperLikeness.Other);
        }
        else if (one.IsCutOffFrom(other))
        {
            Count("all of neighbours, cut off", likeness);
        }
        else
        {
            Siblings.Add(likeness);
            Count("all of neighbours", likeness);
            Count($"neighbours, {Relation(one.Name.Sibling, other.Name.Sibling)}", likeness);
            Show("false", one, other, likeness, isWrong: likeness is PaperLikeness.Same or PaperLikeness.Alike);
        }
    }

    private void Show(string mistake, CapturedPaper one, CapturedPaper other, PaperLikeness likeness, bool isWrong)
    {
        if (show && isWrong)
        {
            Console.WriteLine($"{mistake}\t{one.Layout}\t{Name(one)}\t{Name(other)}\t{likeness}\t{TextLikeness(one.Paper, other.Paper)}");
        }
    }

    private static double? TextLikeness(PaperFingerprint? one, PaperFingerprint? other) => one is null || other is null ? null : one.Likeness(other);

    private static string Relation(int one, int other) => (one, other) switch
    {
        (0, 1) => "the same register",
        (0, 2) => "the same minute",
        _ => "another register and minute",
    };

    private static string Name(CapturedPaper paper) => $"{paper.Name.Number} {paper.Name.Capture} {Facts(paper.Paper)}";

    private static string Facts(PaperFingerprint? paper) => paper is null ? "nothing" : string.Join('|', paper.ToString().Split('|')[..^1]);

    private static string Pair(Capture one, Capture other) =>
        string.Create(CultureInfo.InvariantCulture, $"{(one < other ? one : other)} and {(one < other ? other : one)}").ToLowerInvariant();

    private void Count(string group, PaperLikeness likeness)
    {
        if (!_groups.TryGetValue(group, out var tally))
        {
            _groups.Add(group, tally = new());
        }

        tally.Add(likeness);
    }
}
