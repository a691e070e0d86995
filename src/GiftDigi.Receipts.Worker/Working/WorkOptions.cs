using System.ComponentModel.DataAnnotations;

namespace GiftDigi.Receipts.Worker.Working;

/// <summary>How the worker works; settings <c>Work:…</c>, or <c>RECEIPTS_Work__…</c> in the environment.</summary>
internal sealed class WorkOptions
{
    /// <summary>The most milliseconds between two looks at an empty queue.</summary>
    internal const int LongestPoll = 60_000;

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

    /// <summary>Seconds that an entry in hand has to end when the worker is told to stop; then it is given back to the queue.</summary>
    [Range(0, 9)]
    public int GraceSeconds { get; set; } = 6;
}
