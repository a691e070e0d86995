namespace GiftDigi.Receipts.Proofs;

/// <summary>A number that was entered, as it is kept.</summary>
/// <param name="Proof">The id of the proof in the terms.</param>
/// <param name="Key">What it is compared by.</param>
/// <param name="Shown">Its last characters, for people to talk about it.</param>
public sealed record EnteredProof(string Proof, ProofKey Key, string Shown);
