using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Reviewing;

/// <summary>A name that reviewers found on receipts for a participating product, and that the terms do not know.</summary>
/// <param name="Product">The product's id.</param>
/// <param name="Chain">The chain whose receipts print it, as read; null where the shop was not legible.</param>
/// <param name="Printed">The name, as it was read most often.</param>
/// <param name="Entries">The entries that show it, oldest first.</param>
public sealed record AliasProposal(string Product, string? Chain, string Printed, IReadOnlyList<EntryId> Entries);
