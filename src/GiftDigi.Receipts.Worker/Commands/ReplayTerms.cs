using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Replaying;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>The terms that entries of a campaign are replayed under.</summary>
/// <param name="Id">The campaign.</param>
/// <param name="Given">The terms for all of them; null when each is replayed under those it was decided under.</param>
/// <param name="Campaigns">Where the published versions are.</param>
internal sealed record ReplayTerms(CampaignId Id, Campaign? Given, ICampaignStore Campaigns)
{
    private readonly Dictionary<int, Replay?> _replays = [];

    /// <summary>Whether the replay is to prove what was decided, so that any difference is an error.</summary>
    public bool IsProof => Given is null;

    /// <summary>The replay that an entry takes part in; null when the version it was decided under is not there.</summary>
    public async Task<Replay?> FindAsync(int version, CancellationToken cancellationToken)
    {
        var key = Given?.Version ?? version;
        if (!_replays.TryGetValue(key, out var replay))
        {
            var terms = Given ?? await Campaigns.FindAsync(Id, version, cancellationToken);
            replay = terms is null ? null : new(terms);
            _replays.Add(key, replay);
        }

        return replay;
    }
}
