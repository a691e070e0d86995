namespace GiftDigi.Receipts.Parsing.Solving;

/// <summary>All figures of a receipt in one list, each known by its place in it.</summary>
internal sealed class Ledger
{
    private readonly OtherReadings _others;
    private readonly List<Figure> _figures = [];
    private readonly Dictionary<(FigureKind Kind, int Index), int> _places = [];

    private Ledger(OtherReadings others) => _others = others;

    /// <summary>The figures.</summary>
    public IReadOnlyList<Figure> Figures => _figures;

    /// <summary>The figures as read.</summary>
    public int[] Read => [.. _figures.Select(figure => figure.Candidates.Read)];

    /// <summary>The figures of a receipt; tax in all only where it is printed beside that of the rates.</summary>
    /// <param name="receipt">As read.</param>
    /// <param name="others">Other readings of the lines it came from.</param>
    /// <param name="charged">The only amount beside a way of paying; null where there are several or none.</param>
    public static Ledger Of(Receipt receipt, OtherReadings others, ReadValue<Money>? charged)
    {
        var ledger = new Ledger(others);
        ledger.AddItems(receipt.Items);
        ledger.Add(FigureKind.Subtotal, 0, receipt.Subtotal);
        for (var rate = 0; rate < receipt.TaxByRate.Count; rate++)
        {
            ledger.Add(FigureKind.Taxable, rate, receipt.TaxByRate[rate].Taxable);
            ledger.Add(FigureKind.RateTax, rate, receipt.TaxByRate[rate].Tax);
        }

        if (!IsTaxOfRates(receipt))
        {
            ledger.Add(FigureKind.Tax, 0, receipt.Tax);
        }

        ledger.Add(FigureKind.Coupon, 0, receipt.CouponDiscount);
        ledger.Add(FigureKind.PointsUsed, 0, receipt.PointsUsed);
        ledger.Add(FigureKind.Total, 0, receipt.Total);
        ledger.Add(FigureKind.Charged, 0, charged);
        ledger.Add(FigureKind.CashReceived, 0, receipt.CashReceived);
        ledger.Add(FigureKind.Change, 0, receipt.Change);
        ledger.Add(FigureKind.ItemCount, 0, receipt.ItemCount);
        return ledger;
    }

    /// <summary>The place of a figure; null where it was not read.</summary>
    public int? Place(FigureKind kind, int index = 0) => _places.TryGetValue((kind, index), out var place) ? place : null;

    /// <summary>Whether the tax in all is nothing but that of the rates, which stand for it.</summary>
    public static bool IsTaxOfRates(Receipt receipt) => receipt.Tax is { } tax
        && receipt.TaxByRate.Any(rate => rate.Tax is { } one && (tax.Inferred || one.Box == tax.Box));

    private void AddItems(IReadOnlyList<LineItem> items)
    {
        for (var item = 0; item < items.Count; item++)
        {
            if (items[item].UnitPrice is not null || items[item].Quantity is { Inferred: false })
            {
                Add(FigureKind.Quantity, item, items[item].Quantity);
            }

            Add(FigureKind.UnitPrice, item, items[item].UnitPrice);
            Add(FigureKind.Amount, item, items[item].Amount);
        }
    }

    private void Add(FigureKind kind, int index, ReadValue<Money>? value) =>
        Add(kind, index, value is null ? null : value.Infer(value.Value.Yen) with { Inferred = value.Inferred });

    private void Add(FigureKind kind, int index, ReadValue<int>? value)
    {
        if (value is null)
        {
            return;
        }

        var candidates = new Candidates(value.Value, value.Confidence, value.Inferred, _others.Of(value.Value, value.Lines));
        _places[(kind, index)] = _figures.Count;
        _figures.Add(new(kind, index, candidates, value.Box));
    }
}
