namespace GiftDigi.Receipts.Parsing;

/// <summary>The number of a registered invoice issuer (登録番号): T and 13 digits.</summary>
public readonly record struct RegistrationNumber
{
    private const int Digits = 13;

    private RegistrationNumber(string value) => Value = value;

    /// <summary>T and the 13 digits.</summary>
    public string Value { get; }

    /// <summary>
    /// Whether the first digit is the check digit of a corporate number: 9 − (Σ Pn·Qn mod 9) over the other twelve, Qn = 1, 2, 1 …
    /// from the right (財務省令 平成26年 第70号). Sole traders' numbers need not have it, so a wrong one is a hint only.
    /// </summary>
    public bool HasCorporateCheckDigit
    {
        get
        {
            var sum = 0;
            for (var index = 0; index < Digits - 1; index++)
            {
                sum += (Value[^(index + 1)] - '0') * (index % 2 == 0 ? 1 : 2);
            }

            return Value[1] - '0' == 9 - (sum % 9);
        }
    }

    /// <summary>Reads T and 13 digits without spaces or hyphens; false when it is anything else.</summary>
    public static bool TryParse(string? text, out RegistrationNumber number)
    {
        var valid = text is { Length: Digits + 1 } && text[0] == 'T' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        number = valid ? new(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
