using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing.Solving;

/// <summary>
/// The equations that the figures of a receipt must obey. Where receipts differ in what is added to what (a discount above or
/// below the subtotal, points that lower the total or that pay), the way that holds as read is taken, or else the usual one.
/// </summary>
internal sealed partial class Equations
{
    private const double PiecesWeight = 12;
    private const double ItemsWeight = 8;
    private const double TotalWeight = 11;
    private const double ChangeWeight = 10;
    private const double TaxWeight = 7;
    private const double TaxesWeight = 9;
    private const double CountWeight = 2;

    /// <summary>What bears a rate leaves out what bears none.</summary>
    private const double TaxablesWeight = 4;

    /// <summary>Part may have been paid in another way.</summary>
    private const double PaidWeight = 5;

    /// <summary>Where the pieces add up too, no item is missing.</summary>
    private const double NoneMissing = 3;

    private readonly Receipt _receipt;
    private readonly Ledger _ledger;
    private readonly int[] _read;
    private readonly List<Constraint> _constraints = [];

    private Equations(Receipt receipt, Ledger ledger) => (_receipt, _ledger, _read) = (receipt, ledger, ledger.Read);

    /// <summary>All equations whose figures were read.</summary>
    public static IReadOnlyList<Constraint> Of(Receipt receipt, Ledger ledger)
    {
        var equations = new Equations(receipt, ledger);
        equations.AddPieces();
        equations.AddCount();
        equations.AddItems();
        equations.AddTotal();
        equations.AddTaxes();
        equations.AddPayment();
        return equations._constraints;
    }

    private int? Total => _ledger.Place(FigureKind.Total);

    private int? Subtotal => _ledger.Place(FigureKind.Subtotal);

    private void AddPieces()
    {
        for (var item = 0; item < _receipt.Items.Count; item++)
        {
            if (Place(FigureKind.Quantity, item) is { } quantity
                && Place(FigureKind.UnitPrice, item) is { } price
                && Place(FigureKind.Amount, item) is { } amount)
            {
                _constraints.Add(new Constraint.Product(PiecesWeight, quantity, price, amount));
            }
        }
    }

    private void AddCount()
    {
        if (_ledger.Place(FigureKind.ItemCount) is not { } stated || _receipt.Items.Count == 0)
        {
            return;
        }

        var sold = Enumerable.Range(0, _receipt.Items.Count).Where(item => !_receipt.Items[item].IsDiscount).ToList();
        var printed = sold.Select(item => Place(FigureKind.Quantity, item)).OfType<int>().ToList();
        var bags = sold.Where(item => Bag().IsMatch(_receipt.Items[item].Description?.Value ?? "")).Sum(item => _receipt.Items[item].Quantity?.Value ?? 1);
        _constraints.Add(new Constraint.Count(CountWeight, printed, sold.Count - printed.Count, bags, stated));
    }

    /// <summary>Items less discounts are the subtotal, or with what else leads there the total.</summary>
    private void AddItems()
    {
        var amounts = Enumerable.Range(0, _receipt.Items.Count).Select(item => Place(FigureKind.Amount, item)).ToList();
        if (amounts.Count == 0 || amounts.Contains(null))
        {
            return;
        }

        var weight = ItemsWeight + (_constraints.Exists(known => known is Constraint.Count && known.Holds(_read)) ? NoneMissing : 0);
        var terms = Terms(1, amounts);
        if (Subtotal is { } subtotal)
        {
            AddFirst(Belows().Select(below => new Constraint.Sum(EquationKind.Items, weight, terms[..^below], subtotal)));
        }
        else if (Total is { } total)
        {
            AddFirst(Ways().Select(way => new Constraint.Sum(EquationKind.Items, weight, [.. terms, .. way], total)));
        }
    }

    /// <summary>The subtotal, with what stands below it, is the total.</summary>
    private void AddTotal()
    {
        if (Subtotal is { } subtotal && Total is { } total)
        {
            var items = _constraints.Find(known => known.Kind == EquationKind.Items);
            var below = items is Constraint.Sum sum ? _receipt.Items.Count - sum.Terms.Count : Belows().First();
            var discounts = Terms(1, Enumerable.Range(_receipt.Items.Count - below, below).Select(item => Place(FigureKind.Amount, item)));
            AddFirst(Ways().Select(way => new Constraint.Sum(EquationKind.Total, TotalWeight, [new(subtotal, 1), .. discounts, .. way], total)));
        }
    }

    private void AddTaxes()
    {
        var (taxables, taxes) = (new List<int?>(), new List<int?>());
        for (var rate = 0; rate < _receipt.TaxByRate.Count; rate++)
        {
            var (taxable, tax) = (Place(FigureKind.Taxable, rate), Place(FigureKind.RateTax, rate));
            (taxables, taxes) = ([.. taxables, taxable], [.. taxes, tax]);
            if (taxable is not null && tax is not null)
            {
                _constraints.Add(new Constraint.Rounding(TaxWeight, _receipt.TaxByRate[rate], taxable.Value, tax.Value));
            }
        }

        if (_ledger.Place(FigureKind.Tax) is { } whole && taxes.Count > 0 && !taxes.Contains(null))
        {
            _constraints.Add(new Constraint.Sum(EquationKind.Taxes, TaxesWeight, Terms(1, taxes), whole));
        }

        if (taxables.Count > 0 && !taxables.Contains(null))
        {
            var results = new[] { Total, Subtotal }.OfType<int>();
            Constraint.Term[][] ways = [Terms(1, taxables), [.. Terms(1, taxables), .. Terms(1, OuterTaxes())]];
            AddFirst(results.SelectMany(result => ways.Select(way => new Constraint.Sum(EquationKind.Taxables, TaxablesWeight, way, result))));
        }
    }

    private void AddPayment()
    {
        if (Total is not { } total)
        {
            return;
        }

        Constraint.Term[][] ways = [[], .. Points(1)];
        if (_ledger.Place(FigureKind.CashReceived) is { } cash && _ledger.Place(FigureKind.Change) is { } change)
        {
            Constraint.Term[] paid = [new(cash, 1), new(total, -1)];
            AddFirst(ways.Select(way => new Constraint.Sum(EquationKind.Change, ChangeWeight, [.. paid, .. way], change)));
        }
        else if (_ledger.Place(FigureKind.Charged) is { } charged)
        {
            AddFirst(ways.Select(way => new Constraint.Sum(EquationKind.Paid, PaidWeight, [new(charged, 1), .. way], total)));
        }
    }

    /// <summary>Adds the first of several ways that holds, or else the first.</summary>
    private void AddFirst(IEnumerable<Constraint> ways)
    {
        var all = ways.ToList();
        var chosen = all.Find(way => way.Holds(_read)) ?? all.FirstOrDefault();
        if (chosen is not null)
        {
            _constraints.Add(chosen);
        }
    }

    /// <summary>What stands between the items or the subtotal and the total: tax that is added, coupons, points that lower it.</summary>
    private IEnumerable<Constraint.Term[]> Ways()
    {
        var coupons = Terms(-1, [_ledger.Place(FigureKind.Coupon)]);
        foreach (var points in (Constraint.Term[][])[[], .. Points(-1)])
        {
            yield return [.. Terms(1, OuterTaxes()), .. coupons, .. points];
            if (_receipt.TaxByRate.Count == 0)
            {
                yield return [.. Terms(1, [_ledger.Place(FigureKind.Tax)]), .. coupons, .. points];
            }
        }
    }

    private IEnumerable<Constraint.Term[]> Points(int sign) =>
        _ledger.Place(FigureKind.PointsUsed) is { } points ? [[new(points, sign)]] : [];

    private IEnumerable<int?> OuterTaxes() => Enumerable.Range(0, _receipt.TaxByRate.Count)
        .Where(rate => !_receipt.TaxByRate[rate].Inclusive)
        .Select(rate => Place(FigureKind.RateTax, rate));

    /// <summary>How many discounts at the end may stand below the subtotal: those printed lower first, then none, one, two …</summary>
    private IEnumerable<int> Belows()
    {
        var last = _receipt.Items.Reverse().TakeWhile(item => item.IsDiscount).ToList();
        var lower = last.TakeWhile(item => item.Amount?.Box.CenterY > _receipt.Subtotal?.Box.Bottom).Count();
        return Enumerable.Range(0, last.Count + 1).Prepend(lower);
    }

    private int? Place(FigureKind kind, int index) => _ledger.Place(kind, index);

    private static Constraint.Term[] Terms(int sign, IEnumerable<int?> places) => [.. places.OfType<int>().Select(place => new Constraint.Term(place, sign))];

    [GeneratedRegex("袋|バッグ|バツグ|フクロ|ブクロ|ﾌﾞｸﾛ|BAG", TextPattern.AnyCase, TextPattern.Milliseconds)]
    private static partial Regex Bag();
}
