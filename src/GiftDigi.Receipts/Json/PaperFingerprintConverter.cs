using System.Diagnostics.CodeAnalysis;
using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts.Json;

/// <inheritdoc/>
public sealed class PaperFingerprintConverter : ParsedTextConverter<PaperFingerprint>
{
    /// <inheritdoc/>
    protected override bool TryParse(string? text, [MaybeNullWhen(false)] out PaperFingerprint value) => PaperFingerprint.TryParse(text, out value);
}
