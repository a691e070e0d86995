namespace GiftDigi.Receipts.Parsing;

/// <summary>The consumption tax of one rate.</summary>
/// <param name="Rate">Per cent: 8 or 10.</param>
/// <param name="Taxable">Yen that bear this rate; null where not printed.</param>
/// <param name="Tax">Yen of tax; null where not printed.</param>
/// <param name="Inclusive">Whether <paramref name="Taxable"/> already holds the tax (内税).</param>
public sealed record RateTax(int Rate, ReadValue<Money>? Taxable, ReadValue<Money>? Tax, bool Inclusive);
