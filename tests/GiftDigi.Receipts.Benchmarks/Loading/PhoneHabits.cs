using GiftDigi.Receipts.Worker.Loading;

namespace GiftDigi.Receipts.Benchmarks.Loading;

/// <summary>How phones send, by chance: most of them once and at once.</summary>
internal static class PhoneHabits
{
    public static PhoneHabit Draw(Random random) => random.Next(20) switch
    {
        0 => PhoneHabit.Twice,
        1 => PhoneHabit.BreaksOff,
        < 8 => PhoneHabit.InParts,
        _ => PhoneHabit.Once,
    };
}
