using System.Diagnostics;
using System.Globalization;

namespace GiftDigi.Receipts.Rendering.Commands;

/// <summary>Shows a bar with count, rate and time left on a terminal, and elsewhere a line every few seconds.</summary>
internal sealed class Progress(int count) : IProgress<int>
{
    private const int BarWidth = 30;
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    private readonly Stopwatch _running = Stopwatch.StartNew();
    private TimeSpan _lastLine;

    public void Report(int value)
    {
        var each = _running.Elapsed / value;
        var rate = string.Create(
            CultureInfo.InvariantCulture, $"{value}/{count} receipts, {1 / each.TotalSeconds:0.0} a second, {each * (count - value):hh\\:mm\\:ss} left");
        if (!Console.IsErrorRedirected)
        {
            var full = value * BarWidth / count;
            Console.Error.Write($"\r[{new string('#', full)}{new string('.', BarWidth - full)}] {rate} {(value == count ? "\n" : "")}");
        }
        else if (value == count || _running.Elapsed - _lastLine > BetweenLines)
        {
            _lastLine = _running.Elapsed;
            Console.Error.WriteLine(rate);
        }
    }
}
