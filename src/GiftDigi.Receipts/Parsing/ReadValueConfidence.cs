namespace GiftDigi.Receipts.Parsing;

/// <summary>How agreement and disagreement move the confidence of a value.</summary>
internal static class ReadValueConfidence
{
    private const double Support = 0.6;
    private const double Doubt = 0.6;

    /// <summary>Something independent on the paper agrees: most of the doubt goes.</summary>
    public static ReadValue<T> Supported<T>(this ReadValue<T> value)
        where T : notnull => value with { Confidence = value.Confidence + ((1 - value.Confidence) * Support) };

    /// <summary>Something on the paper disagrees, or the reading needed a guess.</summary>
    public static ReadValue<T> Doubted<T>(this ReadValue<T> value)
        where T : notnull => value with { Confidence = value.Confidence * Doubt };

    /// <summary>Supported, doubted, or left alone where nothing could be compared.</summary>
    public static ReadValue<T> Weighed<T>(this ReadValue<T> value, bool? agrees)
        where T : notnull => agrees switch
        {
            true => value.Supported(),
            false => value.Doubted(),
            null => value,
        };

    /// <summary>Another value that follows from this one without being printed.</summary>
    public static ReadValue<TOther> Infer<T, TOther>(this ReadValue<T> value, TOther other)
        where T : notnull
        where TOther : notnull => new(other, value.Confidence, Inferred: true, value.Box) { Lines = value.Lines };
}
