using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>The entry gives the numbers that the terms ask for, and those that are to be on a list are on it.</summary>
internal sealed class ProofRule : IRule
{
    public Finding Check(EntryFacts facts)
    {
        var answers = facts.Campaign.Proofs.Select(proof => Check(proof, facts)).ToList();
        return new(
            "proofs",
            answers.Exists(answer => answer.State == FindingState.Broken) ? FindingState.Broken
                : answers.Exists(answer => answer.State == FindingState.Unclear) ? FindingState.Unclear
                : FindingState.Met,
            Reason.InvalidProof,
            answers.Count == 0 ? "no number" : string.Join(", ", facts.Campaign.Proofs.Select(proof => $"{proof.Name}{(proof.IsListed ? " on the list" : "")}")),
            answers.Count == 0 ? "none asked for" : string.Join(", ", answers.Select(answer => answer.Seen)),
            []);
    }

    private static (FindingState State, string Seen) Check(RequiredProof proof, EntryFacts facts)
    {
        var entered = facts.Entry.Proofs.FirstOrDefault(entered => entered.Proof == proof.Id);
        var known = facts.History.Proofs.FirstOrDefault(known => known.Proof == proof.Id);
        return entered is null ? (FindingState.Broken, "none given")
            : !proof.IsListed ? (FindingState.Met, entered.Shown)
            : known?.IsListed switch
            {
                true => (FindingState.Met, entered.Shown),
                false => (FindingState.Broken, $"{entered.Shown}, not on the list"),
                null => (FindingState.Unclear, $"{entered.Shown}, and nothing on the list"),
            };
    }
}
