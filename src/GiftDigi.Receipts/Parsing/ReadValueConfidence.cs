namespace GiftDigi.Receipts.Parsing;

/// <summary>The one place where what speaks for and against a value moves its confidence: as factors of the odds that it is right.</summary>
internal static class ReadValueConfidence
{
    /// <summary>Nothing is surer, and nothing less sure, than this: odds stay finite.</summary>
    private const double Utmost = 0.9999;

    /// <summary>The witness agrees, or contradicts; where it could not be asked, nothing moves.</summary>
    public static ReadValue<T> Weighed<T>(this ReadValue<T> value, Witness witness, bool? agrees)
        where T : notnull => agrees switch
        {
            true => value.Weighed(witness, times: 1),
            false => value.Contradicted(witness),
            null => value,
        };

    /// <summary>So many witnesses of a kind agree; the third and later ones say what the first two said.</summary>
    public static ReadValue<T> Weighed<T>(this ReadValue<T> value, Witness witness, int times)
        where T : notnull => value.Moved(Math.Pow(ConfidenceTable.Agreeing(witness), Math.Clamp(times, 0, 2)));

    /// <summary>The witness contradicts.</summary>
    public static ReadValue<T> Contradicted<T>(this ReadValue<T> value, Witness witness)
        where T : notnull => (value with { Confidence = Math.Min(value.Confidence, ConfidenceTable.Surest) })
            .Moved(1 / ConfidenceTable.Contradicting(witness));

    /// <summary>The value that arithmetic put in the place of this one, and in how many equations it fits.</summary>
    public static ReadValue<T> Repaired<T>(this ReadValue<T> value, T other, int equations)
        where T : notnull => (value with { Value = other, Confidence = ConfidenceTable.Repaired, Inferred = true })
            .Weighed(Witness.Equation, equations - 1);

    /// <summary>Another value that follows from this one without being printed.</summary>
    public static ReadValue<TOther> Infer<T, TOther>(this ReadValue<T> value, TOther other)
        where T : notnull
        where TOther : notnull => new(other, value.Confidence, Inferred: true, value.Box) { Lines = value.Lines };

    private static ReadValue<T> Moved<T>(this ReadValue<T> value, double factor)
        where T : notnull
    {
        var confidence = Math.Clamp(value.Confidence, 1 - Utmost, Utmost);
        var odds = confidence / (1 - confidence) * factor;
        return factor.Equals(1) ? value : value with { Confidence = odds / (1 + odds) };
    }
}
