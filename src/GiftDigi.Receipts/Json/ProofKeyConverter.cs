using GiftDigi.Receipts.Proofs;

namespace GiftDigi.Receipts.Json;

/// <inheritdoc/>
public sealed class ProofKeyConverter : ParsedTextConverter<ProofKey>
{
    /// <inheritdoc/>
    protected override bool TryParse(string? text, out ProofKey value) => ProofKey.TryParse(text, out value);
}
