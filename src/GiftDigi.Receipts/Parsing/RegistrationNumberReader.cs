using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>The issuer's registration number: T and 13 digits, or 13 digits after its label where the T was misread.</summary>
internal static partial class RegistrationNumberReader
{
    private const int Digits = 13;

    public static ReadValue<RegistrationNumber>? Read(IReadOnlyList<Row> rows) => rows
        .Select(Find)
        .OfType<ReadValue<RegistrationNumber>>()
        .OrderByDescending(number => number.Value.HasCorporateCheckDigit)
        .FirstOrDefault();

    private static ReadValue<RegistrationNumber>? Find(Row row)
    {
        if (Labelled().Match(row.Numeric) is not { Success: true } match || Number(match) is not { } number)
        {
            return null;
        }

        var read = row.Read(number, match.Index, match.Length);
        if (!number.HasCorporateCheckDigit && Otherwise(row, match) is { } other)
        {
            return read with { Value = other, Inferred = true };
        }

        return read.Weighed(Witness.CheckDigit, number.HasCorporateCheckDigit);
    }

    private static RegistrationNumber? Number(Match match)
    {
        var digits = string.Concat(match.Groups["digits"].Value.Select(AsDigit).Where(char.IsAsciiDigit));
        if (digits.Length > Digits)
        {
            digits = match.Groups["letter"].Success || digits[0] is not ('1' or '7') ? digits[..Digits] : digits[1..(Digits + 1)];
        }

        return RegistrationNumber.TryParse("T" + digits, out var number) ? number : null;
    }

    /// <summary>The number of another reading whose check digit is right.</summary>
    private static RegistrationNumber? Otherwise(Row row, Match match) => row.OtherReadings(match.Index, match.Length)
        .Select(text => Labelled().Match(text))
        .Where(other => other.Success)
        .Select(Number)
        .FirstOrDefault(number => number is { HasCorporateCheckDigit: true });

    private static char AsDigit(char character) => character switch
    {
        'O' or 'o' or 'Q' or 'D' or '〇' => '0',
        'I' or 'l' or '|' => '1',
        'S' => '5',
        'B' => '8',
        'Z' => '2',
        _ => character,
    };

    [GeneratedRegex(
        @"((登録|事業者)番号|インボイス|登録No)[^\dT]{0,8}(?<letter>T[\s-]?)?(?<digits>[\dOoQDIl|SBZ〇][\dOoQDIl"
        + @"|SBZ〇 -]{12,20})|(?<![A-Za-z])(?<letter>T)[\s-]?(?<digits>\d[\dOIl|SB -]{12,20})(?!\d)",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Labelled();
}
