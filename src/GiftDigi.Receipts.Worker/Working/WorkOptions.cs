using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace GiftDigi.Receipts.Worker.Working;

/// <summary>How the worker works; settings <c>Work:…</c>, or <c>RECEIPTS_Work__…</c> in the environment.</summary>
internal sealed class WorkOptions
{
    /// <summary>The most milliseconds between two looks at an empty queue.</summary>
    internal const int LongestPoll = 60_000;

    private const int LongestGrace = 590;
    private const int GivingBackSeconds = 3;

    /// <summary>Entries worked on at once. One for each core is best.</summary>
    [Range(1, 64)]
    public int Concurrency { get; set; } = Math.Clamp(Environment.ProcessorCount, 1, 64);

    /// <summary>Seconds after which the entry of a worker that died is given to another one. A living worker renews its lease.</summary>
    [Range(1, 3_600)]
    public int LeaseSeconds { get; set; } = 30;

    /// <summary>Attempts before an entry is referred to a person and its message is dead.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 5;

    /// <summary>Milliseconds between two looks at an empty queue or at the uploads.</summary>
    [Range(10, LongestPoll)]
    public int PollMilliseconds { get; set; } = 500;

    /// <summary>The same between two looks at the uploads alone; longer where notices of uploads wake the watcher. As for the queue unless set.</summary>
    [Range(10, 3_600_000)]
    public int? UploadPollMilliseconds { get; set; }

    /// <summary>
    /// Seconds that an entry in hand, or a request, has to end when the program is told to stop; then the entry is given back to the
    /// queue. Somewhat less than the platform waits before it kills.
    /// </summary>
    [Range(0, LongestGrace)]
    public int GraceSeconds { get; set; } = 6;

    /// <summary>How long stopping takes at most: the grace, and some seconds to give back what did not end.</summary>
    internal TimeSpan LongestStop => StopAfter(GraceSeconds);

    /// <summary>The same for a program that has not read its settings yet; one that cannot be read is refused later.</summary>
    internal static TimeSpan LongestStopBy(string? graceSeconds) =>
        StopAfter(int.TryParse(graceSeconds, NumberStyles.None, CultureInfo.InvariantCulture, out var grace) ? Math.Min(grace, LongestGrace) : LongestGrace);

    private static TimeSpan StopAfter(int grace) => TimeSpan.FromSeconds(grace + GivingBackSeconds);
}
