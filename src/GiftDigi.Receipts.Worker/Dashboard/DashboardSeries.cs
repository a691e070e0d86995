using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Worker.Dashboard;

/// <summary>The dashboard's figures as its plots draw them: seconds since 1970, and a value or none for each.</summary>
internal sealed record DashboardSeries(DashboardSeries.Plot Entries, DashboardSeries.Plot Rate, DashboardSeries.Plot Waits, DashboardSeries.Plot Queue)
{
    private const int HoursOfDay = 24;

    public static DashboardSeries Of(DashboardView view, DateTimeOffset now)
    {
        var start = JapanTime.StartOf(view.FirstDay);
        var hours = Enumerable.Range(0, view.Days * HoursOfDay).Select(hour => start.AddHours(hour)).Where(hour => hour <= now).ToList();
        var days = Enumerable.Range(0, view.Days).Select(view.FirstDay.AddDays).ToList();
        var entries = view.Summary.ByHour.ToDictionary(hour => hour.Hour, hour => hour.Count);
        var rates = view.Summary.ByDay.ToDictionary(day => day.Day, day => 100.0 * day.StraightThrough / day.Decided);
        var waits = view.Summary.WaitsByHour.ToDictionary(hour => hour.Hour);
        return new(
            new(Seconds(hours), [[.. hours.Select(hour => (double?)entries.GetValueOrDefault(hour))]]),
            new(Seconds(days.Select(JapanTime.StartOf)), [[.. days.Select(day => rates.TryGetValue(day, out var rate) ? Math.Round(rate, 1) : (double?)null)]]),
            new(Seconds(hours),
            [
                [.. hours.Select(hour => waits.TryGetValue(hour, out var wait) ? wait.Median : (double?)null)],
                [.. hours.Select(hour => waits.TryGetValue(hour, out var wait) ? wait.NinetyFifth : (double?)null)],
            ]),
            new([.. Enumerable.Range(0, view.Summary.Queue.Count)], [[.. view.Summary.Queue.Select(count => (double?)count)]]));
    }

    private static IReadOnlyList<long> Seconds(IEnumerable<DateTimeOffset> moments) => [.. moments.Select(moment => moment.ToUnixTimeSeconds())];

    /// <summary>One plot.</summary>
    /// <param name="X">Where.</param>
    /// <param name="Y">How much, for each line.</param>
    internal sealed record Plot(IReadOnlyList<long> X, IReadOnlyList<IReadOnlyList<double?>> Y);
}
