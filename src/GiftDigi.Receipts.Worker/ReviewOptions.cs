using System.ComponentModel.DataAnnotations;

namespace GiftDigi.Receipts.Worker;

/// <summary>How people review; settings <c>Review:…</c>, or <c>RECEIPTS_Review__…</c> in the environment.</summary>
internal sealed class ReviewOptions
{
    /// <summary>From this value of the prize on, in yen, two people must approve.</summary>
    [Range(0, 100_000_000)]
    public int TwoPersonsFrom { get; set; } = 10_000;

    /// <summary>Within so many hours entrants are promised an answer.</summary>
    [Range(1, 1_000)]
    public int AnswerWithinHours { get; set; } = 24;

    /// <summary>For so many seconds a decision can be taken back.</summary>
    [Range(0, 600)]
    public int UndoSeconds { get; set; } = 10;

    /// <summary>For so many minutes an entry is one person's alone after they last did something with it.</summary>
    [Range(1, 240)]
    public int HoldMinutes { get; set; } = 5;
}
