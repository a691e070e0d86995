namespace GiftDigi.Receipts.Rendering.Shopping;

/// <summary>What bears one rate of tax: its rate in per cent, the yen that bear it, and the tax.</summary>
internal sealed record RateShare(int Rate, int Taxable, int Tax);
