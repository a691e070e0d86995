using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Json;

/// <inheritdoc/>
public sealed class RegistrationNumberConverter : ParsedTextConverter<RegistrationNumber>
{
    /// <inheritdoc/>
    protected override bool TryParse(string? text, out RegistrationNumber value) => RegistrationNumber.TryParse(text, out value);
}
