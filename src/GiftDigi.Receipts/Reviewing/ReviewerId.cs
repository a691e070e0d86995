using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Reviewing;

/// <summary>The account of a person who reviews.</summary>
/// <param name="Value">1 to 64 letters, digits, dots, hyphens or underscores.</param>
public readonly record struct ReviewerId(string Value)
{
    /// <summary>Reads an account's name; false when it is empty, too long or holds other characters.</summary>
    public static bool TryParse(string? text, out ReviewerId id)
    {
        var valid = EntrantId.TryParse(text, out var name);
        id = valid ? new(name.Value) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
