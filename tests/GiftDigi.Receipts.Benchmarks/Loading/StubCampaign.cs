using System.Text;
using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Benchmarks.Loading;

/// <summary>The terms of what stub papers are entered for.</summary>
internal static class StubCampaign
{
    /// <summary>How the product is printed.</summary>
    public const string Alias = "ホシナ朝つみ緑茶525";

    /// <summary>What has to be bought.</summary>
    public const string Product = "ホシナ 朝つみ緑茶 525ml";

    /// <summary>How many of it.</summary>
    public const int Pieces = 2;

    /// <summary>How many entries of one entrant are approved.</summary>
    public const int PerEntrant = 2;

    public static CampaignId Id { get; } = new("load-test");

    /// <summary>The campaign file.</summary>
    public static byte[] Document { get; } = Encoding.UTF8.GetBytes($$"""
        {
          "id": "{{Id}}", "version": 1, "name": "負荷試験", "brand": "ホシナ",
          "purchasePeriod": { "from": "2026-10-01", "to": "2027-12-31" },
          "participatingProducts": [{ "id": "tea", "name": "{{Product}}", "aliases": ["{{Alias}}"] }],
          "condition": { "minimumQuantity": {{Pieces}} },
          "limits": { "entriesPerEntrant": {{PerEntrant}} },
          "prize": { "kind": "everyone", "name": "試験", "value": 20 },
          "law": { "leastPurchase": 200 }
        }
        """);

    /// <summary>Publishes it.</summary>
    public static async Task PublishAsync(ICampaignStore campaigns)
    {
        var campaign = CampaignFile.Parse(Document) is CampaignFileOutcome.Valid(var valid) ? valid : throw new InvalidOperationException("The stub's campaign is wrong.");
        await campaigns.PublishAsync(campaign, Document, warningsAcceptedBy: "evaluation", CancellationToken.None);
    }
}
