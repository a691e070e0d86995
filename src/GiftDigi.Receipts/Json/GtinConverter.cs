using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Json;

/// <inheritdoc/>
public sealed class GtinConverter : ParsedTextConverter<Gtin>
{
    /// <inheritdoc/>
    protected override bool TryParse(string? text, out Gtin value) => Gtin.TryParse(text, out value);
}
