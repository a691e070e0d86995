using System.Globalization;
using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Benchmarks.Verdicts;

/// <summary>
/// Makes entries of a receipt: for every campaign whose products it shows, one that qualifies and one that does not in a single respect,
/// which takes turns.
/// </summary>
internal sealed class VerdictCases
{
    private static readonly string[] Respects = ["period", "merchant", "product", "quantity", "total"];
    private int _turn;

    /// <summary>When they are entered: the morning after the last purchase, for late shops print hours of the night after.</summary>
    public static DateTimeOffset EnteredAt { get; } = JapanTime.StartOf(ReadingRun.Today).AddHours(30);

    /// <summary>The entries of a receipt.</summary>
    public IEnumerable<VerdictCase> Of(KeptReading reading)
    {
        var rows = reading.Truth.GetProperty("items").EnumerateArray().ToList();
        var items = rows.FindAll(item => !item.GetProperty("discount").GetBoolean());
        if (rows.Exists(item => item.GetProperty("description").GetString()!.Contains("返品", StringComparison.Ordinal)) || items.Exists(item => item.GetProperty("amount").GetInt32() < 0))
        {
            yield break;
        }

        var bought = items.Select(item => (Product: PrintedProducts.Of(item.GetProperty("description").GetString()!), Pieces: item.GetProperty("quantity").GetInt32())).ToList();
        foreach (var campaign in SampleCampaigns.All)
        {
            var pieces = bought.Where(item => item.Product is { } product && IsIn(campaign, product.Gtin)).Sum(item => item.Pieces);
            if (pieces > 0)
            {
                var asked = campaign with
                {
                    Condition = new PurchaseCondition.MinimumQuantity(_turn % 2 == 0 ? pieces : 1, []),
                    ParticipatingMerchants = _turn % 3 == 0 ? [new(reading.Truth.GetProperty("merchant").GetString()!, [], [], []), new("みどり野ストアー", [], [], [])] : [],
                };
                yield return new(reading, asked, null);
                if (Failing(reading, asked, Respects[_turn++ % Respects.Length], pieces) is { } failing)
                {
                    yield return failing;
                }
            }
        }
    }

    private static bool IsIn(Campaign campaign, string? gtin) => campaign.ParticipatingProducts.Any(product => product.Id == $"p-{gtin}");

    private static VerdictCase? Failing(KeptReading reading, Campaign campaign, string respect, int pieces)
    {
        var day = DateOnly.ParseExact(reading.Truth.GetProperty("purchaseDate").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var changed = respect switch
        {
            "period" => campaign with { PurchasePeriod = new(day.AddDays(-60), day.AddDays(-1)) },
            "merchant" => campaign with { ParticipatingMerchants = [new("みどり野ストアー", [], [], [])] },
            "product" => WithoutBought(reading, campaign),
            "quantity" => campaign with { Condition = new PurchaseCondition.MinimumQuantity(pieces + 1, []) },
            _ => campaign with { Condition = new PurchaseCondition.MinimumTotal(new(reading.Truth.GetProperty("total").GetInt32() + 1)) },
        };
        return changed is null ? null : new(reading, changed, respect);
    }

    /// <summary>The campaign without what was bought: only siblings of it are left. Null when nothing is left.</summary>
    private static Campaign? WithoutBought(KeptReading reading, Campaign campaign)
    {
        var bought = reading.Truth.GetProperty("items").EnumerateArray()
            .Select(item => PrintedProducts.Of(item.GetProperty("description").GetString()!)?.Gtin)
            .ToHashSet();
        var left = campaign.ParticipatingProducts.Where(product => !bought.Contains(product.Id[2..])).ToList();
        var isKnown = reading.Truth.GetProperty("items").EnumerateArray().All(item =>
            item.GetProperty("discount").GetBoolean() || PrintedProducts.Of(item.GetProperty("description").GetString()!) is not null);
        return left.Count > 0 && isKnown ? campaign with { ParticipatingProducts = left } : null;
    }
}
