namespace GiftDigi.Receipts.Proofs;

/// <summary>Checks numbers by their check digits.</summary>
internal static class CheckDigits
{
    private const int Letters = 26;
    private const int Digits = 10;

    /// <summary>Whether the check digit follows from the others; false where a character is of the wrong kind.</summary>
    /// <param name="kind">How it follows.</param>
    /// <param name="text">Two characters at least, A to Z and 0 to 9.</param>
    public static bool IsRight(CheckDigit kind, string text)
    {
        var values = text.Select(ValueOf).ToArray();
        var isAlphanumeric = kind is CheckDigit.Iso7064Mod97 or CheckDigit.Iso7064Mod37;
        return values.Length > 1 && Array.TrueForAll(values, value => isAlphanumeric || value < Digits) && kind switch
        {
            CheckDigit.Luhn => Weighted(values, at => at % 2 == 0 ? 1 : 2, product => product > 9 ? product - 9 : product) % 10 == 0,
            CheckDigit.Gs1 => Weighted(values, at => at % 2 == 0 ? 1 : 3, product => product) % 10 == 0,
            CheckDigit.Modulus11 => Modulus11(values[..^1]) == values[^1],
            CheckDigit.Iso7064Mod97 => values.Aggregate(0, (rest, value) => ((rest * (value < Digits ? 10 : 100)) + value) % 97) == 1,
            CheckDigit.Iso7064Mod37 => (values[..^1].Aggregate(36, Iso7064Step) + values[^1]) % 36 == 1,
        };
    }

    private static int Weighted(int[] values, Func<int, int> weight, Func<int, int> fold) =>
        values.Reverse().Select((value, at) => fold(value * weight(at))).Sum();

    private static int Modulus11(int[] values) =>
        11 - (Weighted(values, at => 2 + (at % 6), product => product) % 11) is var digit and < Digits ? digit : 0;

    private static int Iso7064Step(int rest, int value)
    {
        var sum = (rest + value) % 36;
        return (sum == 0 ? 36 : sum) * 2 % 37;
    }

    private static int ValueOf(char c) => char.IsAsciiDigit(c) ? c - '0' : c is >= 'A' and <= 'Z' ? Digits + c - 'A' : Digits + Letters;
}
