namespace GiftDigi.Receipts.Screening.Repeats;

/// <summary>
/// How much two sets have in common, from a few bytes of each: each byte is of the smallest value that one hash function gives to
/// the members (Broder, 1997; one byte of it, Li and König, 2010). It depends neither on their order nor on how often one comes.
/// </summary>
internal static class MinHash
{
    /// <summary>Two bytes are the same by chance as often as this.</summary>
    private const double Chance = 1.0 / 256;

    /// <summary>One byte for each function; all zero for an empty set.</summary>
    public static byte[] Of(IEnumerable<string> members, int functions)
    {
        var least = new ulong[functions];
        Array.Fill(least, ulong.MaxValue);
        foreach (var member in members)
        {
            var hash = Hash(member);
            for (var function = 0; function < functions; function++)
            {
                least[function] = Math.Min(least[function], Mix(unchecked(hash + (ulong)function)));
            }
        }

        return [.. least.Select(value => value == ulong.MaxValue ? (byte)0 : (byte)(value & byte.MaxValue))];
    }

    /// <summary>The share of all members that both sets have, 0 to 1; estimated.</summary>
    public static double Likeness(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var same = 0;
        for (var function = 0; function < one.Length; function++)
        {
            same += one[function] == other[function] ? 1 : 0;
        }

        return Math.Max(0, (((double)same / one.Length) - Chance) / (1 - Chance));
    }

    /// <summary>FNV-1a: what is stored must mean the same in every later version, which <see cref="string.GetHashCode()"/> does not promise.</summary>
    private static ulong Hash(string text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 0x100000001B3);
        }

        return hash;
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).</summary>
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value *= 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
