namespace GiftDigi.Receipts.Entries;

/// <summary>Stands for a household, a device or an address, and tells nothing of it: the same one has the same pseudonym.</summary>
/// <param name="Value">1 to 64 letters, digits, dots, hyphens or underscores.</param>
public readonly record struct Pseudonym(string Value)
{
    /// <summary>Reads a pseudonym; false when it is empty, too long or holds other characters.</summary>
    public static bool TryParse(string? text, out Pseudonym pseudonym)
    {
        var valid = EntrantId.TryParse(text, out var id);
        pseudonym = valid ? new(id.Value) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
