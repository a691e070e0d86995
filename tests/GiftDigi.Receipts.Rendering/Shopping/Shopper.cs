using GiftDigi.Receipts.Rendering.Products;
using GiftDigi.Receipts.Rendering.Shops;

namespace GiftDigi.Receipts.Rendering.Shopping;

/// <summary>Buys what the list asks for and whatever else the dice like.</summary>
internal sealed class Shopper(Dice dice)
{
    private const int HoursOfDay = 24;
    private const int StandardRate = 10;
    private static readonly string[] Cashless = ["クレジット", "電子マネー", "交通系IC", "コード決済"];
    private static readonly int[] Notes = [100, 500, 1000, 5000, 10000];

    public Purchase Buy(ShoppingList list)
    {
        var chain = list.Chain;
        var lines = Fill(list);
        var coupon = chain.HasPoints && dice.Chance(0.8) ? dice.Pick<int>([30, 50, 100]) : 0;
        var bill = Bill.Of(lines, coupon, chain);
        var points = chain.HasPoints && dice.Chance(0.7) ? Math.Min(dice.Between(12, 240), bill.Total / 3) : 0;
        var cash = dice.Chance(0.55);
        var branch = dice.Pick(chain.Branches);
        var hour = dice.Between(chain.Hours.First, chain.Hours.Last);
        return new()
        {
            Chain = chain,
            Branch = branch,
            Day = list.Day,
            Time = new(hour % HoursOfDay, dice.Between(0, 59), dice.Between(0, 59)),
            IsPastMidnight = hour >= HoursOfDay,
            Register = dice.Between(1, 12),
            Number = dice.Between(1001, 9899),
            Clerk = dice.Between(11, 989),
            Lines = lines,
            Bill = bill,
            Tender = cash ? "現金" : dice.Pick(Cashless),
            CashReceived = cash ? Handed(bill.Total - points) : null,
            PointsUsed = points,
            PointsEarned = chain.HasPoints ? (bill.Total - points) / 100 : 0,
        };
    }

    /// <summary>
    /// Another one buys the same in the same shop on the same day. They take turns: at the same register some minutes later, in the
    /// same minute at another register, and at another minute at another register.
    /// </summary>
    public Purchase BuyTheSame(Purchase purchase, int neighbour)
    {
        var (sameRegister, sameMinute) = (neighbour % 3 == 1, neighbour % 3 == 2);
        var other = sameRegister
            ? purchase with { Number = purchase.Number + dice.Between(1, 9) }
            : purchase with
            {
                Register = ((purchase.Register + dice.Between(0, 10)) % 12) + 1,
                Number = dice.Between(1001, 9899),
                Clerk = dice.Between(11, 989),
            };
        var time = sameMinute ? purchase.Time : OtherMinute(purchase.Time);
        var cash = purchase.CashReceived is null ? (int?)null : Handed(purchase.Due);
        return other with { Time = sameMinute ? OfSameMinute(time) : time, CashReceived = cash };
    }

    /// <summary>Two tills rarely close a purchase in the same second.</summary>
    private TimeOnly OfSameMinute(TimeOnly time) => new(time.Hour, time.Minute, dice.Between(0, 59));

    /// <summary>Within the same hour, so that a shop that is open is open.</summary>
    private TimeOnly OtherMinute(TimeOnly time) => new(time.Hour, (time.Minute + dice.Between(1, 59)) % 60, dice.Between(0, 59));

    private List<BasketLine> Fill(ShoppingList list)
    {
        var chain = list.Chain;
        var choice = Catalogue.All
            .Where(product => chain.Sells(product) && !list.AvoidedMakers.Contains(product.Maker))
            .Where(product => list.Wishes.All(wish => wish.Product != product))
            .ToList();
        var lines = list.Wishes.Select(wish => Line(chain, wish.Product, wish.Quantity)).ToList();
        var wanted = Math.Min(dice.Between(chain.Lines.Fewest, chain.Lines.Most), choice.Count + lines.Count);
        while (lines.Count < wanted)
        {
            var product = dice.Pick(choice);
            _ = choice.Remove(product);
            var line = Line(chain, product, dice.Chance(0.25) ? dice.Between(2, 4) : 1);
            lines.Insert(dice.Between(0, lines.Count), chain.HasLineDiscounts ? line with { Discount = Discount(line) } : line);
        }

        Bundle(chain, lines);
        TakeBack(chain, choice, lines);
        Serve(chain, lines);
        return lines;
    }

    private void Bundle(Chain chain, List<BasketLine> lines)
    {
        for (var index = 0; chain.HasBundles && index < lines.Count; index++)
        {
            if (lines[index] is { Quantity: > 1, Discount: null } line && dice.Chance(0.5))
            {
                lines[index] = line with { Discount = new("まとめ値引", Math.Max(line.Amount / 100 * 10, 10)) };
            }
        }
    }

    /// <summary>One thing is brought back, now and then, that is cheaper than what is bought at the same rate of tax.</summary>
    private void TakeBack(Chain chain, List<Product> choice, List<BasketLine> lines)
    {
        if (!chain.HasReturns || !dice.Chance(0.35))
        {
            return;
        }

        var net = lines.ToLookup(line => line.Product.TaxRate, line => line.Net);
        var cheaper = choice.Where(product => net[product.TaxRate].Sum() > 2 * chain.PriceOf(product)).ToList();
        if (cheaper.Count > 0)
        {
            lines.Add(Line(chain, dice.Pick(cheaper), 1) with { Kind = LineKind.Returned });
        }
    }

    private static void Serve(Chain chain, List<BasketLine> lines)
    {
        if (chain.ServicePercent > 0)
        {
            var label = $"サービス料 {chain.ServicePercent}%";
            var service = new Product(null, "", lines.Sum(line => line.Net) * chain.ServicePercent / 100, StandardRate, label, label, label);
            lines.Add(new(service, 1, service.Price, null) { Kind = LineKind.Service });
        }
    }

    private static BasketLine Line(Chain chain, Product product, int quantity) => new(product, quantity, chain.PriceOf(product), null);

    private LineDiscount? Discount(BasketLine line)
    {
        if (!dice.Chance(0.16))
        {
            return null;
        }

        var percent = dice.Pick<int>([10, 20, 30]);
        return dice.Chance(0.6)
            ? new($"割引 {percent}%", line.Amount * percent / 100)
            : new("値引", Math.Max(line.Amount / 100 * 10, 5));
    }

    /// <summary>A note that covers the sum, or the sum with the odd yen in coins so that the change is round.</summary>
    private int Handed(int due)
    {
        var note = dice.Pick(Notes.Where(note => note >= 500 || due < 100).ToList());
        var rounded = (due + note - 1) / note * note;
        return dice.Chance(0.3) ? rounded + (due % 10) : rounded;
    }
}
