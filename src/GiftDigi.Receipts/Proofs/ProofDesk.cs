using System.Runtime.CompilerServices;
using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Proofs;

/// <summary>Takes the numbers that entrants type, and the lists of those that are right.</summary>
public sealed class ProofDesk(IProofList list, ProofHasher hasher)
{
    /// <summary>So many numbers are added to a list at once.</summary>
    private const int BatchSize = 5_000;

    /// <summary>Makes of typed numbers what can be entered. Whether they are on a list is decided with the entry, so that guessing leaves traces.</summary>
    /// <param name="campaign">The terms.</param>
    /// <param name="typed">The numbers by the ids of their proofs.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="ProofSecretException">The campaign's numbers were kept under another secret.</exception>
    public async Task<ProofsOutcome> TakeAsync(Campaign campaign, IReadOnlyDictionary<string, string> typed, CancellationToken cancellationToken)
    {
        var (taken, mistakes) = (new List<EnteredProof>(), new List<ProofMistake>());
        foreach (var proof in campaign.Proofs)
        {
            var (number, fault) = proof.Read(typed.GetValueOrDefault(proof.Id));
            if (fault is { } wrong)
            {
                mistakes.Add(new(proof.Id, proof.Name, wrong));
            }
            else
            {
                taken.Add(new(proof.Id, hasher.KeyOf(campaign.Id, proof.Id, number), number.ToString()));
            }
        }

        mistakes.AddRange(typed.Keys.Except(campaign.Proofs.Select(proof => proof.Id), StringComparer.Ordinal)
            .Select(unknown => new ProofMistake(unknown, unknown, ProofFault.NotAskedFor)));
        await RefuseOtherSecretAsync(campaign.Id, cancellationToken);
        return mistakes.Count == 0 ? new ProofsOutcome.Taken(taken) : new ProofsOutcome.Refused(mistakes);
    }

    /// <summary>Adds numbers to the list of a proof. Those that could never be entered are not added.</summary>
    /// <param name="campaign">The terms.</param>
    /// <param name="proof">One of its proofs.</param>
    /// <param name="lines">A number each; empty ones are passed over.</param>
    /// <param name="cancellationToken">Stops the call; what was added before stays.</param>
    /// <returns>What became of each full batch, and of the rest.</returns>
    /// <exception cref="ProofSecretException">The campaign's numbers were kept under another secret.</exception>
    public async IAsyncEnumerable<ProofImport> ImportAsync(
        Campaign campaign, RequiredProof proof, IAsyncEnumerable<string> lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await RefuseOtherSecretAsync(campaign.Id, cancellationToken);
        var line = 0;
        await foreach (var chunk in lines.Chunk(BatchSize).WithCancellation(cancellationToken))
        {
            var (keys, faults) = (new HashSet<ProofKey>(), new List<(int, ProofFault)>());
            foreach (var text in chunk)
            {
                line++;
                switch (string.IsNullOrWhiteSpace(text) ? (default, ProofFault.Missing) : proof.Read(text))
                {
                    case (var number, null):
                        keys.Add(hasher.KeyOf(campaign.Id, proof.Id, number));
                        break;
                    case (_, { } fault) when fault != ProofFault.Missing:
                        faults.Add((line, fault));
                        break;
                }
            }

            var added = await list.AddAsync(campaign.Id, proof.Id, keys, cancellationToken);
            yield return new(line, added, faults);
        }
    }

    // Under another secret no number would be found again, and honest entrants would be rejected.
    private async Task RefuseOtherSecretAsync(CampaignId campaign, CancellationToken cancellationToken)
    {
        if (await list.FindAnyAsync(campaign, cancellationToken) is { } known && known.Secret != hasher.Name)
        {
            throw new ProofSecretException(campaign);
        }
    }
}
