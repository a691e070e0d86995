namespace GiftDigi.Receipts.Proofs;

/// <summary>What became of a part of a list of numbers.</summary>
/// <param name="Lines">How many lines were read so far.</param>
/// <param name="Added">How many numbers of this part are new.</param>
/// <param name="Faults">The lines of this part that could never be entered, from 1, and why.</param>
public sealed record ProofImport(int Lines, int Added, IReadOnlyList<(int Line, ProofFault Fault)> Faults);
