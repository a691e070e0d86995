using System.Text.Json.Serialization;
using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Parsing;

/// <summary>A value that was read from the paper. A value that is not legible there is null instead.</summary>
/// <param name="Value">The value.</param>
/// <param name="Confidence">0 to 1: how often such a value is right.</param>
/// <param name="Inferred">True when it is not printed but follows from what is, such as a quantity of one.</param>
/// <param name="Box">Where it stands, in pixels of the upright original.</param>
public sealed record ReadValue<T>(T Value, double Confidence, bool Inferred, PixelBox Box)
    where T : notnull
{
    /// <summary>Indexes of the OCR lines it came from; known while the page is, and not stored.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> Lines { get; init; } = [];
}
