using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Worker.Loading;

namespace GiftDigi.Receipts.Benchmarks.Loading;

/// <summary>An entry of a stub paper.</summary>
/// <param name="Entrant">The number of who enters.</param>
/// <param name="Paper">The receipt.</param>
/// <param name="Copy">Which photo of it.</param>
/// <param name="Habit">How it is sent.</param>
/// <param name="Rivals">As for all.</param>
internal sealed record StubEntry(int Entrant, StubPaper Paper, int Copy, PhoneHabit Habit, int Rivals) : DrawnEntry(Entrant, Habit, Rivals)
{
    /// <inheritdoc/>
    public override VerdictKind Wanted => Paper.Kind switch
    {
        StubKind.Good => VerdictKind.Approved,
        StubKind.BelowMinimum or StubKind.TooEarly or StubKind.OtherProduct => VerdictKind.Rejected,
        StubKind.Unsure => VerdictKind.Referred,
    };

    /// <inheritdoc/>
    public override ReceiptImage Photo() => Paper.Photo(Copy);
}
