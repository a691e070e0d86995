using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Json;

/// <inheritdoc/>
public sealed class EntryIdConverter : ParsedTextConverter<EntryId>
{
    /// <inheritdoc/>
    protected override bool TryParse(string? text, out EntryId value) => EntryId.TryParse(text, out value);
}
