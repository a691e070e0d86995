namespace GiftDigi.Receipts.Proofs;

/// <summary>What became of the numbers that an entrant typed.</summary>
public abstract record ProofsOutcome
{
    private ProofsOutcome()
    {
    }

    /// <summary>They can be entered.</summary>
    /// <param name="Proofs">One for each that the terms ask for, in their order.</param>
    public sealed record Taken(IReadOnlyList<EnteredProof> Proofs) : ProofsOutcome;

    /// <summary>They cannot.</summary>
    /// <param name="Mistakes">Every one.</param>
    public sealed record Refused(IReadOnlyList<ProofMistake> Mistakes) : ProofsOutcome;
}
