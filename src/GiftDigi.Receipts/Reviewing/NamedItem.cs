namespace GiftDigi.Receipts.Reviewing;

/// <summary>An item of which a reviewer said which participating product it is.</summary>
/// <param name="Printed">The item's name as it was read.</param>
/// <param name="Product">The product's id.</param>
public sealed record NamedItem(string Printed, string Product);
