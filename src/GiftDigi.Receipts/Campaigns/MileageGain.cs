using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>What an entry brings its entrant nearer to a mileage prize by, once it is approved.</summary>
/// <param name="Steps">Steps that count whatever was bought before.</param>
/// <param name="Products">Ids of products, each of which is a step if the entrant has not bought it before.</param>
public sealed record MileageGain(int Steps, IReadOnlyList<string> Products)
{
    /// <summary>Nothing.</summary>
    public static MileageGain None { get; } = new(0, []);

    /// <summary>The steps of an entrant with this history.</summary>
    public int StepsAfter(EntryHistory history) => Steps + Products.Except(history.ProductsOfEntrant, StringComparer.Ordinal).Count();
}
