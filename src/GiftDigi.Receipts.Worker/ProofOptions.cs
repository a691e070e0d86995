using GiftDigi.Receipts.Proofs;

namespace GiftDigi.Receipts.Worker;

/// <summary>Settings of campaigns that ask for numbers.</summary>
internal sealed class ProofOptions
{
    /// <summary>What to do about a secret that is missing or too short.</summary>
    public const string SecretWanted =
        "The campaign's numbers are kept as keyed hashes only, and there is no secret for them. Set RECEIPTS_Proofs__Secret to 32 or more random characters, the same for all who use these data, and keep it: without it no number is found again.";

    /// <summary>The secret that keys are made with; <see cref="ProofHasher.ShortestSecret"/> characters at least.</summary>
    public string Secret { get; set; } = "";
}
