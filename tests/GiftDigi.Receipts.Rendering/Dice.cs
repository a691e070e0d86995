namespace GiftDigi.Receipts.Rendering;

/// <summary>
/// Repeatable chance: SplitMix64 (Steele, Lea and Flood, 2014), written out so that a seed gives the same receipts on every
/// version of .NET. Each purpose draws from a stream of its own, so a change to the photo does not change the purchase.
/// </summary>
internal sealed class Dice(ulong state)
{
    private ulong _state = state;

    public static Dice For(long seed, string purpose) => new(Hash(unchecked((ulong)seed), purpose));

    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    public double Between(double low, double high) => low + ((high - low) * Unit());

    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Unit() < probability;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Between(0, choices.Count - 1)];

    /// <summary>The normal distribution, near enough: twelve uniform draws.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var draw = 0; draw < 12; draw++)
        {
            sum += Unit();
        }

        return sum;
    }

    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    private static ulong Hash(ulong seed, string purpose)
    {
        unchecked
        {
            var hash = seed ^ 0xCBF29CE484222325;
            foreach (var letter in purpose)
            {
                hash = (hash ^ letter) * 0x100000001B3;
            }

            return hash;
        }
    }
}
