namespace GiftDigi.Receipts.Parsing.Solving;

/// <summary>
/// Settles a receipt as read: misread figures are put right where arithmetic leaves no doubt, confidences move with the equations
/// that hold and those that do not, and what still does not add up is told.
/// </summary>
internal sealed class Settling
{
    private readonly Ledger _ledger;
    private readonly IReadOnlyList<Constraint> _constraints;
    private readonly Solution _solution;

    private Settling(Receipt receipt, OtherReadings others, ReadValue<Money>? charged)
    {
        _ledger = Ledger.Of(receipt, others, charged);
        _constraints = Equations.Of(receipt, _ledger);
        _solution = Solver.Solve(_ledger, _constraints);
    }

    /// <summary>The receipt, settled.</summary>
    /// <param name="receipt">As read.</param>
    /// <param name="others">Other readings of its lines.</param>
    /// <param name="charged">The only amount beside a way of paying; null where there are several or none.</param>
    public static Receipt Settle(Receipt receipt, OtherReadings others, ReadValue<Money>? charged)
    {
        var settling = new Settling(receipt, others, charged);
        var settled = settling.Write(receipt);
        return settled with { Faults = [.. settling.Faults()] };
    }

    private Receipt Write(Receipt receipt)
    {
        IReadOnlyList<RateTax> rates = [.. receipt.TaxByRate.Select((rate, index) => rate with
        {
            Taxable = Yen(rate.Taxable, FigureKind.Taxable, index),
            Tax = Yen(rate.Tax, FigureKind.RateTax, index),
        })];
        return receipt with
        {
            Items = [.. receipt.Items.Select((item, index) => item with
            {
                Quantity = Number(item.Quantity, FigureKind.Quantity, index),
                UnitPrice = Yen(item.UnitPrice, FigureKind.UnitPrice, index),
                Amount = Yen(item.Amount, FigureKind.Amount, index),
            })],
            Subtotal = Yen(receipt.Subtotal, FigureKind.Subtotal),
            TaxByRate = rates,
            Tax = Ledger.IsTaxOfRates(receipt) ? SumOf(receipt.Tax!, rates) : Yen(receipt.Tax, FigureKind.Tax),
            CouponDiscount = Yen(receipt.CouponDiscount, FigureKind.Coupon),
            PointsUsed = Number(receipt.PointsUsed, FigureKind.PointsUsed),
            Total = Yen(receipt.Total, FigureKind.Total),
            CashReceived = Yen(receipt.CashReceived, FigureKind.CashReceived),
            Change = Yen(receipt.Change, FigureKind.Change),
            ItemCount = Number(receipt.ItemCount, FigureKind.ItemCount),
        };
    }

    /// <summary>Tax in all that stands for the taxes of the rates moves with them.</summary>
    private static ReadValue<Money> SumOf(ReadValue<Money> tax, IReadOnlyList<RateTax> rates)
    {
        var taxes = rates.Select(rate => rate.Tax).OfType<ReadValue<Money>>().ToList();
        return tax with
        {
            Value = new(taxes.Sum(rate => rate.Value.Yen)),
            Inferred = tax.Inferred || taxes.Exists(rate => rate.Inferred),
            Confidence = taxes.Min(rate => rate.Confidence),
        };
    }

    private ReadValue<Money>? Yen(ReadValue<Money>? value, FigureKind kind, int index = 0) => Settled(value, kind, index, yen => new Money(yen));

    private ReadValue<int>? Number(ReadValue<int>? value, FigureKind kind, int index = 0) => Settled(value, kind, index, number => number);

    private ReadValue<T>? Settled<T>(ReadValue<T>? value, FigureKind kind, int index, Func<int, T> of)
        where T : notnull
    {
        if (value is null || _ledger.Place(kind, index) is not { } place)
        {
            return value;
        }

        var equations = _constraints.Where(constraint => constraint.Figures.Contains(place)).ToList();
        var holding = equations.Count(constraint => constraint.Holds(_solution.Values));
        if (_solution.Changed.Contains(place))
        {
            return value.Repaired(of(_solution.Values[place]), holding);
        }

        var broken = equations.FindAll(constraint => constraint.IsFault(_solution.Values));
        var weighed = value.Weighed(Witness.Equation, holding);
        return _solution.Suspects.Contains(place) ? weighed.Contradicted(Witness.Suspicion)
            : broken.Count == 0 || holding > 0 ? weighed
            : weighed.Contradicted(broken.Exists(constraint => constraint.Figures.Count <= 4) ? Witness.Equation : Witness.LongEquation);
    }

    /// <summary>What does not hold after all, and where its figures stand; what was paid in several ways or bears no tax is none.</summary>
    private IEnumerable<Fault> Faults() => _constraints
        .Where(constraint => constraint.Kind is not (EquationKind.Paid or EquationKind.Taxables) && constraint.IsFault(_solution.Values))
        .Select(constraint => new Fault(
            constraint.Kind,
            constraint.Expected(_solution.Values),
            constraint.Printed(_solution.Values),
            [.. constraint.Figures.Select(place => _ledger.Figures[place].Box).Distinct()]));
}
