using System.Diagnostics;
using System.Globalization;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Commands;

namespace GiftDigi.Receipts.Benchmarks.Querying;

/// <summary>How quickly all verdicts are written, and the most memory that it takes to a tenth of the way and to its end.</summary>
internal sealed record ExportMeasure(string Format, int Rows, double Seconds, (double Managed, double Resident) Early, (double Managed, double Resident) Whole)
{
    private const double Mebibyte = 1024 * 1024;
    private const int Samples = 200;

    /// <summary>What the heap may waver by without growing with the rows.</summary>
    private const double Slack = 32;

    public double RowsPerSecond => Rows / Seconds;

    public bool IsFlat => Whole.Managed <= Early.Managed + Slack && Whole.Resident <= Early.Resident + Slack;

    public static async Task<ExportMeasure> RunAsync(Func<ReceiptsDatabase> open, string format)
    {
        await using var database = open();
        var store = new DatabaseEntryStore(database, TimeProvider.System);
        var filter = new EntryFilter { IsConcluded = true };
        var total = await store.CountAsync(filter, CancellationToken.None);
        var (early, whole) = ((0.0, 0.0), (0.0, 0.0));
        var clock = Stopwatch.StartNew();
        var rows = await VerdictExport.WriteAsync(store, filter, VerdictFormat.Of(format), Stream.Null, Watch, CancellationToken.None);
        return new(format, rows, clock.Elapsed.TotalSeconds, early, whole);

        void Watch(int done)
        {
            if (done % Math.Max(1, total / Samples) == 0)
            {
                whole = (Math.Max(whole.Item1, GC.GetTotalMemory(forceFullCollection: false) / Mebibyte), Math.Max(whole.Item2, Environment.WorkingSet / Mebibyte));
                early = done <= total / 10 ? whole : early;
            }
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"export\t{Format}\t{Rows} rows in {Seconds:0.0} s, {RowsPerSecond:0} a second\tmanaged {Early.Managed:0} MiB at a tenth, {Whole.Managed:0} MiB in all\tresident {Early.Resident:0} MiB, {Whole.Resident:0} MiB");
}
