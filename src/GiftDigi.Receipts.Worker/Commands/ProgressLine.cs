using System.Globalization;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>
/// The progress of a command that takes more than two seconds: a bar with count and rate that draws over itself on a terminal,
/// a plain line every ten seconds otherwise.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private const int BarWidth = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TerminalInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(10);
    private readonly TextWriter _output;
    private readonly string _verb;
    private readonly int _total;
    private readonly TimeProvider _clock;
    private readonly bool _isTerminal;
    private readonly long _start;
    private long _lastShown;
    private int _done;
    private bool _isShown;

    public ProgressLine(TextWriter output, string verb, int total, TimeProvider clock, bool? isTerminal = null)
    {
        (_output, _verb, _total, _clock) = (output, verb, total, clock);
        _isTerminal = isTerminal ?? !Console.IsErrorRedirected;
        _start = _lastShown = clock.GetTimestamp();
    }

    /// <summary>One more is done.</summary>
    public void Advance() => MoveTo(_done + 1);

    /// <summary><paramref name="done"/> are done.</summary>
    public void MoveTo(int done)
    {
        _done = done;
        var interval = _isTerminal ? TerminalInterval : PlainInterval;
        if (_clock.GetElapsedTime(_start) >= Patience && (_clock.GetElapsedTime(_lastShown) >= interval || !_isShown))
        {
            Show();
        }
    }

    /// <summary>Takes the bar off the terminal, so that something else can be printed.</summary>
    public void Clear()
    {
        if (_isShown && _isTerminal)
        {
            _output.Write("\r\u001b[K");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    private void Show()
    {
        _lastShown = _clock.GetTimestamp();
        _isShown = true;
        var rate = _done / _clock.GetElapsedTime(_start).TotalSeconds;
        var counts = string.Create(CultureInfo.InvariantCulture, $"{_verb} {_done} of {_total}, {rate:0.0} a second");
        if (_isTerminal)
        {
            var filled = _total == 0 ? BarWidth : BarWidth * Math.Min(_done, _total) / _total;
            _output.Write($"\r\u001b[K[{new string('#', filled)}{new string('.', BarWidth - filled)}] {counts}");
        }
        else
        {
            _output.WriteLine(counts);
        }
    }
}
