namespace GiftDigi.Receipts.Adapters.FormRecognizer.Answers;

/// <summary>A value that the service understands; it has one of the kinds of values.</summary>
/// <param name="Content">What is printed.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="BoundingRegions">Where it is printed.</param>
internal sealed record DocumentField(string? Content, double? Confidence, IReadOnlyList<BoundingRegion>? BoundingRegions)
{
    /// <summary>A text.</summary>
    public string? ValueString { get; init; }

    /// <summary>A day, <c>2026-11-21</c>.</summary>
    public string? ValueDate { get; init; }

    /// <summary>A time, <c>12:34:56</c>.</summary>
    public string? ValueTime { get; init; }

    /// <summary>A number; amounts too, in the earlier version of the interface.</summary>
    public decimal? ValueNumber { get; init; }

    /// <summary>An amount.</summary>
    public CurrencyValue? ValueCurrency { get; init; }

    /// <summary>Several values.</summary>
    public IReadOnlyList<DocumentField>? ValueArray { get; init; }

    /// <summary>Values by their names.</summary>
    public IReadOnlyDictionary<string, DocumentField>? ValueObject { get; init; }

    /// <summary>The number or the amount; null when it is neither.</summary>
    public decimal? Amount => ValueCurrency?.Amount ?? ValueNumber;
}
