namespace GiftDigi.Receipts.Entries;

/// <summary>What is known of a number that an entry gives.</summary>
/// <param name="Proof">The id of the proof in the terms.</param>
/// <param name="IsListed">Whether it is on the list of the proof; null when nothing is.</param>
/// <param name="Uses">How many other entries use it: those approved or with a person, and those that wait and were received before.</param>
/// <param name="Earlier">The first of them; null when there is none.</param>
public sealed record ProofHistory(string Proof, bool? IsListed, int Uses, EntryId? Earlier);
