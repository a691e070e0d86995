namespace GiftDigi.Receipts.Parsing;

/// <summary>A product code (JAN / EAN): 8 or 13 digits whose last is the check digit of GS1 General Specifications 7.9.</summary>
public readonly record struct Gtin
{
    private Gtin(string value) => Value = value;

    /// <summary>The 8 or 13 digits.</summary>
    public string Value { get; }

    /// <summary>Reads a code; false when the length or the check digit is wrong.</summary>
    public static bool TryParse(string? text, out Gtin gtin)
    {
        var valid = text is { Length: 8 or 13 } && text.All(char.IsAsciiDigit) && CheckDigit(text.AsSpan(..^1)) == text[^1] - '0';
        gtin = valid ? new(text!) : default;
        return valid;
    }

    /// <summary>The digit that completes <paramref name="digits"/>: weights 3, 1, 3 … from the right, to the next ten.</summary>
    public static int CheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var index = 0; index < digits.Length; index++)
        {
            sum += (digits[^(index + 1)] - '0') * (index % 2 == 0 ? 3 : 1);
        }

        return (10 - (sum % 10)) % 10;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
