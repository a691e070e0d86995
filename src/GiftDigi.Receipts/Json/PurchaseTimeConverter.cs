using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Json;

/// <inheritdoc/>
public sealed class PurchaseTimeConverter : ParsedTextConverter<PurchaseTime>
{
    /// <inheritdoc/>
    protected override bool TryParse(string? text, out PurchaseTime value) => PurchaseTime.TryParse(text, out value);
}
