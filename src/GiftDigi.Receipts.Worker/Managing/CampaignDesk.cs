using System.Diagnostics;
using System.Text;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Worker.Managing;

/// <summary>What stands behind the pages of campaigns.</summary>
internal sealed class CampaignDesk(ICampaignStore campaigns, ICampaignSwitches switches, IEntryStore entries, TimeProvider clock)
{
    private const string Template = """
        {
          "id": "",
          "version": 1,
          "name": "",
          "brand": "",
          "purchasePeriod": {},
          "participatingProducts": [],
          "condition": { "minimumQuantity": 1 },
          "prize": { "kind": "everyone" }
        }
        """;

    /// <summary>All campaigns with how many entries they have.</summary>
    public async Task<IReadOnlyList<CampaignLine>> ListAsync(CancellationToken cancellationToken)
    {
        var lines = new List<CampaignLine>();
        foreach (var (terms, _) in await campaigns.ListAsync(cancellationToken))
        {
            lines.Add(await LineAsync(terms, cancellationToken));
        }

        return lines;
    }

    /// <summary>A campaign with how many entries it has; null when there is none of this id.</summary>
    public async Task<CampaignLine?> FindAsync(string id, CancellationToken cancellationToken) =>
        CampaignId.TryParse(id, out var known) && await campaigns.FindAsync(known, cancellationToken) is { } terms ? await LineAsync(terms, cancellationToken) : null;

    /// <summary>A draft of the next version; null when there is no such campaign.</summary>
    public async Task<Draft?> DraftAsync(string id, CancellationToken cancellationToken) => await FindDocumentAsync(id, cancellationToken) is var (terms, document)
        ? Draft.Of(terms.Id, terms.Version, document)
        : null;

    /// <summary>A draft of a new campaign, like another where one is named.</summary>
    public async Task<Draft> DraftNewAsync(string? like, CancellationToken cancellationToken) => await FindDocumentAsync(like ?? "", cancellationToken) is var (_, document)
        ? Draft.Of(null, 0, document)
        : new(null, 0, Template.ReplaceLineEndings("\n"));

    /// <summary>Publishes a draft, signed, unless there is something about it.</summary>
    public async Task<DraftAnswer> PublishAsync(Draft draft, ReviewerId by, CancellationToken cancellationToken)
    {
        if (Sign(draft, by) is not var (terms, document))
        {
            return new DraftAnswer.Mistaken();
        }

        var newest = await NewestAsync(terms.Id, cancellationToken);
        if (newest != draft.Base)
        {
            return new DraftAnswer.Overtaken(newest);
        }

        var isWarnedOf = PrizeLaw.Check(terms).Count > 0;
        if (isWarnedOf && !draft.IsAccepted)
        {
            return new DraftAnswer.NotAccepted();
        }

        return await campaigns.PublishAsync(terms, document, isWarnedOf ? by.Value : null, cancellationToken) switch
        {
            PublishOutcome.Published or PublishOutcome.AlreadyPublished => new DraftAnswer.Published(terms),
            PublishOutcome.VersionTaken => new DraftAnswer.Overtaken(await NewestAsync(terms.Id, cancellationToken)),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The draft as the version after the newest of its campaign.</summary>
    public async Task<Draft> RaiseAsync(Draft draft, CancellationToken cancellationToken)
    {
        if (draft.Campaign is not { } id)
        {
            return draft;
        }

        var newest = await NewestAsync(id, cancellationToken);
        return draft.WithVersion(newest + 1) with { Base = newest };
    }

    /// <summary>Stops or resumes a campaign.</summary>
    public Task SwitchAsync(CampaignLine line, bool isStopped, ReviewerId by, CancellationToken cancellationToken) =>
        switches.SwitchAsync(line.Terms.Id, isStopped, by, cancellationToken);

    private static (Campaign Terms, byte[] Document)? Sign(Draft draft, ReviewerId by)
    {
        if (draft.Parse() is not CampaignFileOutcome.Valid || CampaignDocument.TryParse(draft.Text) is not { } document)
        {
            return null;
        }

        document.Sign(by.Value, draft.Note.Length > 0 ? draft.Note : draft.Base == 0 ? "new" : "changed");
        var signed = Encoding.UTF8.GetBytes(document.ToString());
        return CampaignFile.Parse(signed) is CampaignFileOutcome.Valid(var terms) ? (terms, signed) : null;
    }

    private async Task<CampaignLine> LineAsync(Campaign terms, CancellationToken cancellationToken) =>
        new(terms, StateOf(terms), await entries.CountAsync(new(terms.Id), cancellationToken), await switches.ListAsync(terms.Id, cancellationToken));

    private CampaignState StateOf(Campaign terms) =>
        terms.EntryPeriod is not { } period || period.Contains(clock.GetUtcNow()) ? CampaignState.Open
        : clock.GetUtcNow() < period.From ? CampaignState.Before
        : CampaignState.Over;

    private async Task<int> NewestAsync(CampaignId id, CancellationToken cancellationToken) => (await campaigns.FindAsync(id, cancellationToken))?.Version ?? 0;

    private async Task<(Campaign Terms, ReadOnlyMemory<byte> Document)?> FindDocumentAsync(string id, CancellationToken cancellationToken) =>
        CampaignId.TryParse(id, out var known)
        && await campaigns.FindAsync(known, cancellationToken) is { } terms
        && await campaigns.FindDocumentAsync(known, terms.Version, cancellationToken) is { } document
            ? (terms, document)
            : null;
}
