namespace GiftDigi.Receipts.Rendering.Demo;

/// <summary>A campaign of <c>samples/campaigns</c>: its id, and the maker whose products chance must not add to a basket.</summary>
internal sealed record DemoCampaign(string Id, string Maker);
