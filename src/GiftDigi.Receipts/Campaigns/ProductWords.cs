namespace GiftDigi.Receipts.Campaigns;

/// <summary>
/// What a printed name must say to be one of a range of products, however the rest of it reads: a brand of many flavours, none of
/// which need be listed.
/// </summary>
/// <param name="Brands">One of these must be in the name; one at least.</param>
/// <param name="Kinds">One of these as well; empty when the brand is enough.</param>
/// <param name="Sizes">One of these must be its size (500ml, 350ml×6); empty when every size counts.</param>
/// <param name="Excluded">None of these may be in it: siblings that do not take part.</param>
public sealed record ProductWords(
    IReadOnlyList<string> Brands,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Sizes,
    IReadOnlyList<string> Excluded);
