using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Accounts;

/// <summary>What an access token is called by those who give and revoke it.</summary>
/// <param name="Value">1 to 64 letters, digits, dots, hyphens or underscores.</param>
public readonly record struct TokenName(string Value)
{
    /// <summary>Reads a name; false when it is empty, too long or holds other characters.</summary>
    public static bool TryParse(string? text, out TokenName name)
    {
        var valid = EntrantId.TryParse(text, out var id);
        name = valid ? new(id.Value) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
