using System.Security.Cryptography;

namespace GiftDigi.Receipts.Entries;

/// <summary>
/// The name of one entry: 26 characters of Crockford's base 32, the first ten of which are the millisecond it was
/// received (the ULID layout), so that ids sort by age and 80 random bits keep them from being guessed.
/// </summary>
public readonly record struct EntryId
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int TimeLength = 10;
    private const int Length = 26;

    private EntryId(string value) => Value = value;

    /// <summary>The 26 characters.</summary>
    public string Value { get; }

    /// <summary>A new id for an entry received now.</summary>
    public static EntryId New(TimeProvider clock)
    {
        var milliseconds = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return new(string.Create(Length, milliseconds, static (characters, time) =>
        {
            for (var index = TimeLength - 1; index >= 0; index--, time >>= 5)
            {
                characters[index] = Alphabet[(int)(time & 31)];
            }

            RandomNumberGenerator.GetItems<char>(Alphabet, characters[TimeLength..]);
        }));
    }

    /// <summary>Reads an id as written by <see cref="ToString"/>, in either letter case; false when it is none.</summary>
    public static bool TryParse(string? text, out EntryId id)
    {
        var upper = text?.ToUpperInvariant() ?? "";
        var valid = upper.Length == Length && upper.All(c => Alphabet.Contains(c, StringComparison.Ordinal));
        id = valid ? new(upper) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
