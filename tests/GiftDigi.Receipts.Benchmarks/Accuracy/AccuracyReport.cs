using System.Globalization;

namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>Figures of accuracy as tables, tabs between cells.</summary>
internal static class AccuracyReport
{
    private static readonly string[] Shown = ["merchant", "branch", "phone", "registrationNumber", "receiptNumber", "purchaseDate", "purchaseTime", "subtotal", "tax", "total"];

    /// <summary>A row for each kind of value.</summary>
    public static void WriteKinds(AccuracyTally tally)
    {
        Console.WriteLine("value\tprinted\tright\twrong\tshare right");
        foreach (var (kind, counts) in tally.Kinds)
        {
            Console.WriteLine(Say($"{kind}\t{counts.Printed}\t{counts.Right}\t{counts.Wrong}\t{counts.Share:P1}"));
        }

        Console.WriteLine();
    }

    /// <summary>A row for each group of receipts.</summary>
    public static void WriteGroups(string title, IEnumerable<(string Name, AccuracyTally Tally)> groups)
    {
        Console.WriteLine(string.Join('\t', [title, .. Shown, "all values", "wrong values", "items F1", "amounts F1", "median ms", "p95 ms", "receipts"]));
        foreach (var (name, tally) in groups)
        {
            Console.WriteLine(string.Join('\t', Row(name, tally)));
        }

        Console.WriteLine();
    }

    private static IEnumerable<string> Row(string name, AccuracyTally tally) =>
    [
        name,
        .. Shown.Select(kind => Say($"{tally.Of(kind).Right}/{tally.Of(kind).Printed}")),
        Say($"{tally.Values.Share:P1}"),
        Say($"{tally.Values.WrongShare:P1}"),
        Say($"{tally.Items.F1:0.000}"),
        Say($"{tally.Items.AmountsF1:0.000}"),
        Say($"{tally.Milliseconds(0.5):0}"),
        Say($"{tally.Milliseconds(0.95):0}"),
        Say($"{tally.Receipts}"),
    ];

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
