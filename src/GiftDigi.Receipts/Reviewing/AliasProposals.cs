using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Merchants;
using GiftDigi.Receipts.Names;

namespace GiftDigi.Receipts.Reviewing;

/// <summary>What review decisions teach of the names that receipts print. It is proposed: a person accepts it.</summary>
public static class AliasProposals
{
    /// <summary>
    /// The names that approvals gave a product of the campaign and that its terms do not have, those seen most often first. A name that
    /// reviewers gave to two products of one chain is proposed for neither.
    /// </summary>
    public static IReadOnlyList<AliasProposal> Of(Campaign campaign, IEnumerable<EntryRecord> records)
    {
        var products = campaign.ParticipatingProducts.ToDictionary(product => product.Id, StringComparer.Ordinal);
        return
        [
            .. from record in records
               where record.Entry.Campaign == campaign.Id && record.Review is { Answer: ReviewAnswer.Approved }
               let chain = record.Conclusion?.Reading.OnlyReceipt?.Merchant?.Value
               from item in record.Review!.Items
               let folded = PrintedName.Fold(item.Printed)
               where folded.Length > 0
               group (record.Entry.Id, item) by (Folded: folded, Chain: chain is null ? "" : PrintedName.Fold(chain), Shop: chain) into named
               let product = named.First().item.Product
               where named.All(seen => seen.item.Product == product) && products.ContainsKey(product)
               where !IsKnown(products[product], named.Key.Folded, named.Key.Shop)
               let printed = named.GroupBy(seen => seen.item.Printed).MaxBy(same => same.Count())!.Key
               let entries = named.Select(seen => seen.Id).Distinct().ToList()
               orderby entries.Count descending, product, printed
               select new AliasProposal(product, named.Key.Shop, printed, entries),
        ];
    }

    private static bool IsKnown(ParticipatingProduct product, string folded, string? shop) =>
        product.Names.Concat(shop is null ? [] : product.ChainAliases.Where(aliases => ShopName.IsSame(aliases.Chain, shop)).SelectMany(aliases => aliases.Names))
            .Any(name => PrintedName.Fold(name) == folded);
}
