namespace GiftDigi.Receipts.Proofs;

/// <summary>A number that cannot be entered.</summary>
/// <param name="Proof">The id of the proof.</param>
/// <param name="Name">What entrants call it; the id where the campaign asks for no such proof.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record ProofMistake(string Proof, string Name, ProofFault Fault);
