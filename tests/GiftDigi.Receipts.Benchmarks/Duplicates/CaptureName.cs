namespace GiftDigi.Receipts.Benchmarks.Duplicates;

/// <summary>One capture of one receipt.</summary>
/// <param name="Family">From 1: receipts of one shop, day and basket.</param>
/// <param name="Sibling">From 0: which receipt of them.</param>
/// <param name="Capture">How it is brought in.</param>
internal readonly record struct CaptureName(int Family, int Sibling, Capture Capture)
{
    /// <summary>The number under which its reading is kept.</summary>
    public int Number => (Family * 100) + (Sibling * 10) + (int)Capture;

    public static CaptureName Of(int number) => new(number / 100, number / 10 % 10, (Capture)(number % 10));
}
