using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Worker.Loading;

namespace GiftDigi.Receipts.Benchmarks.Loading;

/// <summary>An entry of a rendered receipt, which has to be read.</summary>
/// <param name="Entrant">The number of who enters, and of the receipt: each has one.</param>
/// <param name="Image">The photo.</param>
/// <param name="Verdict">What the program made of it where nothing went wrong.</param>
/// <param name="Habit">How it is sent.</param>
internal sealed record RenderedEntry(int Entrant, ReceiptImage Image, VerdictKind Verdict, PhoneHabit Habit) : DrawnEntry(Entrant, Habit, Entrant)
{
    /// <inheritdoc/>
    public override VerdictKind Wanted => Verdict;

    /// <inheritdoc/>
    public override ReceiptImage Photo() => Image;
}
