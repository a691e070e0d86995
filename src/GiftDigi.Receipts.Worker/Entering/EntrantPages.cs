using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>What stands behind the pages of entrants.</summary>
internal sealed class EntrantPages(
    IEntryStore entries, ICampaignStore campaigns, ICampaignSwitches switches, ShownPhotos photos, EntryIntake intake, EntryAddress addresses, SentPhotos sentPhotos, TimeProvider clock)
{
    private const string Actor = "page";

    /// <summary>The most entries that an entrant's list shows at once.</summary>
    private const int MostListed = 20;

    /// <summary>Whether somebody stopped it for the time being.</summary>
    public Task<bool> IsStoppedAsync(Campaign campaign, CancellationToken cancellationToken) => switches.IsStoppedAsync(campaign.Id, cancellationToken);

    public async Task<IReadOnlyList<Campaign>> ListOpenAsync(CancellationToken cancellationToken)
    {
        var open = new List<Campaign>();
        foreach (var (campaign, _) in await campaigns.ListAsync(cancellationToken))
        {
            if (IsOpen(campaign) && !await IsStoppedAsync(campaign, cancellationToken))
            {
                open.Add(campaign);
            }
        }

        return open;
    }

    /// <summary>The newest terms; null when there is no such campaign.</summary>
    public async Task<Campaign?> FindCampaignAsync(string id, CancellationToken cancellationToken) =>
        CampaignId.TryParse(id, out var known) ? await campaigns.FindAsync(known, cancellationToken) : null;

    /// <summary>How an entry stands; null when the key of its address is not one of ours.</summary>
    public async Task<EntryProgress?> FindAsync(string key, CancellationToken cancellationToken) =>
        addresses.Read(key) is { } id && await entries.FindAsync(id, cancellationToken) is { } record ? await ProgressAsync(record, cancellationToken) : null;

    /// <summary>The page of an entry.</summary>
    public async Task<EntryView> ViewAsync(EntryProgress progress, CancellationToken cancellationToken) => new(
        progress,
        addresses.Of(progress.Record.Entry.Id),
        progress.Record.AnsweredBy is { } answer ? addresses.Of(answer) : null,
        await photos.FindSizeAsync(progress.Record, cancellationToken));

    /// <summary>The page of a campaign.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="entrant">Who looks at it.</param>
    /// <param name="before">The key of the entry before which the listed ones were sent; null for the newest.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<CampaignView> ViewAsync(Campaign campaign, EntrantId entrant, string? before, CancellationToken cancellationToken) => new(
        campaign,
        IsOpen(campaign),
        await entries.FindStandingAsync(campaign.Id, entrant, cancellationToken),
        await ListAsync(campaign, entrant, before is null ? null : addresses.Read(before), cancellationToken))
    {
        IsStopped = await IsStoppedAsync(campaign, cancellationToken),
    };

    /// <summary>Takes an entry in.</summary>
    /// <returns>The address of its page.</returns>
    public async Task<string> EnterAsync(Campaign campaign, EntrantId entrant, SentForm sent, EntryOrigin origin, CancellationToken cancellationToken)
    {
        var submission = new Submission(sent.Image, sent.Proofs) { Origin = origin };
        var (entry, _) = await intake.ReceiveAsync(campaign.Id, entrant, submission, Actor, cancellationToken);
        await sentPhotos.RemoveAsync(sent, cancellationToken);
        return addresses.Of(entry.Id);
    }

    /// <summary>Takes an answer to a verdict in.</summary>
    /// <returns>The address of its page, or why it was not taken.</returns>
    public async Task<(string? Address, LocalText? Fault)> AnswerAsync(EntryProgress progress, SentForm sent, CancellationToken cancellationToken)
    {
        var answer = new Answer(sent.Kind ?? FollowUpKind.Appeal, sent.Image, sent.Word) { Proofs = sent.Proofs.Count > 0 ? sent.Proofs : null };
        if (!answer.IsWhole)
        {
            return (null, new("写真かメッセージのどちらかをお送りください。", "Send a photo, or say something."));
        }

        var entry = progress.Record.Entry;
        return await intake.AnswerAsync(entry.Id, entry.Entrant, answer, Actor, cancellationToken) switch
        {
            AnswerOutcome.Received(var received, _) => (await AddressOfAsync(received), null),
            AnswerOutcome.Refused(var refusal) => (null, RefusalWords.Of(refusal)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        async Task<string> AddressOfAsync(Entry received)
        {
            await sentPhotos.RemoveAsync(sent, cancellationToken);
            return addresses.Of(received.Id);
        }
    }

    private bool IsOpen(Campaign campaign) => campaign.EntryPeriod?.Contains(clock.GetUtcNow()) ?? true;

    /// <summary>What an entrant sent, without what was answered since.</summary>
    private async Task<EntryList> ListAsync(Campaign campaign, EntrantId entrant, EntryId? before, CancellationToken cancellationToken)
    {
        var page = await entries.ReadPageAsync(new(campaign.Id) { Entrant = entrant, IsUnanswered = true }, new(MostListed, before), cancellationToken);
        return new(
            [.. page.Entries.Select(record => (addresses.Of(record.Entry.Id), new EntryProgress(record, campaign)))],
            page.HasOlder ? addresses.KeyOf(page.Entries[^1].Entry.Id) : null);
    }

    private async Task<EntryProgress> ProgressAsync(EntryRecord record, CancellationToken cancellationToken)
    {
        var id = record.Entry.Campaign;
        var campaign = record.Conclusion is { CampaignVersion: > 0 and var version } ? await campaigns.FindAsync(id, version, cancellationToken) : null;
        campaign ??= await campaigns.FindAsync(id, cancellationToken);
        return new(record, campaign ?? throw new InvalidOperationException($"The campaign {id} of entry {record.Entry.Id} is not there."));
    }
}
