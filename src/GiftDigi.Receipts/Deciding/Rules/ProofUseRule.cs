using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>The numbers that the entry gives were not used with as many entries as the terms allow.</summary>
internal sealed class ProofUseRule : IRule
{
    public Finding Check(EntryFacts facts)
    {
        var limited = facts.Campaign.Proofs.Where(proof => proof.Uses is not null).ToList();
        var used = limited.SelectMany(proof => facts.History.Proofs.Where(known => known.Proof == proof.Id && known.Uses >= proof.Uses)).ToList();
        return new(
            "proof-use",
            used.Count == 0 ? FindingState.Met : FindingState.Broken,
            Reason.AlreadyUsed,
            limited.Count == 0 ? "any number of uses" : string.Join(", ", limited.Select(Wanted)),
            used.Count == 0 ? "not used as often" : string.Join(", ", used.Select(known => $"{known.Proof} used with entry {known.Earlier}{(known.Uses > 1 ? $" and {known.Uses - 1} more" : "")}")),
            []);
    }

    private static string Wanted(RequiredProof proof) => $"{proof.Name} used with at most {(proof.Uses == 1 ? "1 entry" : $"{proof.Uses} entries")}";
}
