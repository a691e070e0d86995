using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Worker.Loading;

namespace GiftDigi.Receipts.Benchmarks.Loading;

/// <summary>An entry that is to be made, and what is to become of it.</summary>
/// <param name="Entrant">The number of who enters.</param>
/// <param name="Habit">How it is sent.</param>
/// <param name="Rivals">Those with the same number are rivals: of them, <see cref="Winners"/> are approved, whichever come first, and no other.</param>
internal abstract record DrawnEntry(int Entrant, PhoneHabit Habit, int Rivals)
{
    /// <summary>How many of the rivals are approved: of one paper one, of one entrant as many as the terms allow.</summary>
    public int Winners { get; init; } = 1;

    /// <summary>What an entry without rivals must be.</summary>
    public abstract VerdictKind Wanted { get; }

    /// <summary>The photo.</summary>
    public abstract ReceiptImage Photo();
}
