using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Json;

/// <inheritdoc/>
public sealed class ReviewerIdConverter : ParsedTextConverter<ReviewerId>
{
    /// <inheritdoc/>
    protected override bool TryParse(string? text, out ReviewerId value) => ReviewerId.TryParse(text, out value);
}
