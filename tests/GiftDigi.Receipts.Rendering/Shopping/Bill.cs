using GiftDigi.Receipts.Rendering.Shops;

namespace GiftDigi.Receipts.Rendering.Shopping;

/// <summary>The sums of a purchase, in yen.</summary>
internal sealed record Bill(int Subtotal, int Coupon, IReadOnlyList<RateShare> Shares, int Tax, int Total, int Pieces)
{
    /// <summary>A coupon is taken off what bears the rate of which most was bought; tax is rounded once per rate.</summary>
    public static Bill Of(IReadOnlyList<BasketLine> lines, int coupon, Chain chain)
    {
        var byRate = lines.GroupBy(line => line.Product.TaxRate)
            .Select(group => (Rate: group.Key, Net: group.Sum(line => line.Net)))
            .ToList();
        var most = byRate.MaxBy(rate => rate.Net).Rate;
        var shares = byRate
            .OrderBy(rate => rate.Rate)
            .Select(rate => Share(rate.Rate, rate.Net - (rate.Rate == most ? coupon : 0), chain))
            .ToList();
        var subtotal = lines.Sum(line => line.Net);
        var tax = shares.Sum(share => share.Tax);
        var total = subtotal - coupon + (chain.TaxInclusive ? 0 : tax);
        return new(subtotal, coupon, shares, tax, total, lines.Where(line => line.Kind == LineKind.Bought).Sum(line => line.Quantity));
    }

    private static RateShare Share(int rate, int taxable, Chain chain)
    {
        var exact = (decimal)taxable * rate / (chain.TaxInclusive ? 100 + rate : 100);
        var tax = chain.Rounding switch
        {
            TaxRounding.Down => decimal.Floor(exact),
            TaxRounding.Nearest => decimal.Round(exact, MidpointRounding.AwayFromZero),
            TaxRounding.Up => decimal.Ceiling(exact),
        };
        return new(rate, taxable, (int)tax);
    }
}
