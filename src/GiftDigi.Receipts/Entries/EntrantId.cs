namespace GiftDigi.Receipts.Entries;

/// <summary>The pseudonym of the person who enters; never a name, an address or a phone number.</summary>
/// <param name="Value">1 to 64 letters, digits, dots, hyphens or underscores.</param>
public readonly record struct EntrantId(string Value)
{
    private const int MaxLength = 64;

    /// <summary>Reads a pseudonym; false when it is empty, too long or holds other characters (a path, for example).</summary>
    public static bool TryParse(string? text, out EntrantId id)
    {
        var valid = text is { Length: > 0 and <= MaxLength } && text[0] != '.'
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
        id = valid ? new(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
