using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>What an entry uses up once it is approved or referred.</summary>
internal static class EntryFingerprints
{
    public static IEnumerable<(FingerprintKind Kind, string Value)> Of(Entry entry, PurchaseFingerprint? purchase)
    {
        yield return (FingerprintKind.Image, entry.Image.Value);
        if (purchase is null)
        {
            yield break;
        }

        yield return (FingerprintKind.NearPurchase, purchase.Near);
        if (purchase.Exact is { } exact)
        {
            yield return (FingerprintKind.Purchase, exact);
        }
    }
}
