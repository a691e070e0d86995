using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Matching;

namespace GiftDigi.Receipts.Benchmarks.Verdicts;

/// <summary>
/// Whether entries are decided as they should be: receipts that accuracy read, each entered for the campaigns whose products it shows, half of
/// the entries not qualifying in one single respect.
/// </summary>
internal static class VerdictsEvaluation
{
    private const string Name = "verdicts";
    private const double WantedPrecision = 0.999;
    private const double WantedDecided = 0.85;
    private const double MostFalselyRejected = 0.005;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var from = new Option<DirectoryInfo[]>("--from")
        {
            Description = "What accuracy left in its --work.",
            DefaultValueFactory = _ => [new("artifacts/accuracy")],
            AllowMultipleArgumentsPerToken = true,
        };
        var show = new Option<bool>("--show") { Description = "Lists every entry that was not decided as it should be." };
        var result = new RootCommand(Name) { from, show }.Parse(arguments);
        var missing = result.Errors.Count > 0 ? null : result.GetRequiredValue(from).FirstOrDefault(folder => !File.Exists(ReadingFile.In(folder)));
        if (result.Errors.Count > 0 || missing is not null)
        {
            await Console.Error.WriteLineAsync(missing is null ? result.Errors[0].Message : $"There are no readings in {missing}. Run accuracy --work {missing} first.");
            return 2;
        }

        var cases = new VerdictCases();
        var tallies = new SortedDictionary<string, VerdictTally>(StringComparer.Ordinal);
        var all = new VerdictTally();
        foreach (var entry in result.GetRequiredValue(from).SelectMany(folder => ReadingFile.Read(ReadingFile.In(folder))).SelectMany(cases.Of))
        {
            var verdict = Decide(entry);
            Count(tallies, entry.Fails ?? "qualifies", verdict.Kind, entry);
            all.Add(verdict.Kind, entry.Fails is null);
            if (result.GetValue(show) && verdict.Kind != (entry.Fails is null ? VerdictKind.Approved : VerdictKind.Rejected))
            {
                Show(entry, verdict);
            }
        }

        return Report(tallies, all);
    }

    private static Verdict Decide(VerdictCase entry)
    {
        var reading = entry.Reading.Parse();
        var purchase = reading.OnlyReceipt is { } receipt
            ? new ProductMatcher(entry.Campaign.ParticipatingProducts, entry.Campaign.Brand).Match(receipt)
            : QualifyingPurchase.Nothing;
        var entered = new Entry(EntryId.New(TimeProvider.System), entry.Campaign.Id, new("e1"), ImageFingerprint.Of([]), VerdictCases.EnteredAt);
        return VerdictPolicy.Decide(new(entered, entry.Campaign, reading, purchase, EntryHistory.Empty));
    }

    private static void Count(SortedDictionary<string, VerdictTally> tallies, string respect, VerdictKind kind, VerdictCase entry)
    {
        if (!tallies.TryGetValue(respect, out var tally))
        {
            tallies.Add(respect, tally = new());
        }

        tally.Add(kind, entry.Fails is null);
    }

    private static void Show(VerdictCase entry, Verdict verdict)
    {
        var findings = verdict.Findings.Where(finding => finding.State != FindingState.Met).Select(finding => $"{finding.Rule} {finding.State}: {finding.Required} / {finding.Seen}");
        Console.WriteLine($"{entry.Reading.Number}\t{entry.Reading.Photo}\t{entry.Reading.Layout}\t{entry.Campaign.Brand}\t{entry.Fails ?? "qualifies"}\t{verdict.Kind}\t{string.Join("; ", findings)}");
    }

    private static int Report(SortedDictionary<string, VerdictTally> tallies, VerdictTally all)
    {
        Console.WriteLine("entries that\tentries\tapproved rightly, of the approved\tdecided without a person\trejected although they qualify");
        foreach (var (respect, tally) in tallies)
        {
            Console.WriteLine($"{respect}\t{tally}");
        }

        Console.WriteLine($"all\t{all}");
        var passes = all.Precision >= WantedPrecision && all.Decided >= WantedDecided && all.FalselyRejected <= MostFalselyRejected;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} approved rightly {all.Precision:P2}, wanted {WantedPrecision:P1}; decided {all.Decided:P1}, wanted {WantedDecided:P0}; falsely rejected {all.FalselyRejected:P2}, wanted at most {MostFalselyRejected:P1}"));
        return passes ? 0 : 1;
    }
}
