namespace GiftDigi.Receipts.Rendering.Truth;

/// <summary>The printed tax of one rate.</summary>
public sealed record TaxTruth(int Rate, int Taxable, int Tax, bool Inclusive);
