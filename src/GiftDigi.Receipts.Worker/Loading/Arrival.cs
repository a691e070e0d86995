using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Worker.Loading;

/// <summary>A photo that an entrant sends.</summary>
/// <param name="At">When, from the start on.</param>
/// <param name="Entrant">The number of who sends it.</param>
/// <param name="Photo">Gives the photo, the same one each time.</param>
/// <param name="Habit">How it is sent.</param>
internal sealed record Arrival(TimeSpan At, int Entrant, Func<ReceiptImage> Photo, PhoneHabit Habit = PhoneHabit.Once);
