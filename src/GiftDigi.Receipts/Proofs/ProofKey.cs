namespace GiftDigi.Receipts.Proofs;

/// <summary>Stands for a number within one campaign: the same number has the same key, and without the secret a key leads to no number.</summary>
/// <param name="Value">Text in base64url: the name of the secret, a dot, and the hash.</param>
public readonly record struct ProofKey(string Value)
{
    /// <summary>Names the secret that it was made with.</summary>
    public string Secret => Value[..Value.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Reads a key that was kept; false when it is none.</summary>
    public static bool TryParse(string? text, out ProofKey key)
    {
        var valid = text?.Split('.') is [{ Length: > 0 }, { Length: > 0 }];
        key = valid ? new(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
