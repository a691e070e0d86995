namespace GiftDigi.Receipts.Parsing;

/// <summary>
/// Chooses subtotal and total among the amounts that may be them: by how sure their label is, and by how many other amounts
/// on the paper lead to the same yen.
/// </summary>
internal sealed class Settlement
{
    private const double Labelled = 1;
    private const double Guessed = 0.55;
    private const double Unlabelled = 0.35;
    private const double Inferred = 0.3;
    private const double Support = 0.5;
    private readonly IReadOnlyList<SummaryAmount> _amounts;
    private readonly IReadOnlyList<LineItem> _items;
    private readonly TaxReader _taxes;
    private readonly Payment _payment;

    public Settlement(IReadOnlyList<SummaryAmount> amounts, IReadOnlyList<LineItem> items, TaxReader taxes, Payment payment)
    {
        (_amounts, _items, _taxes, _payment) = (amounts, items, taxes, payment);
        Reductions = [.. amounts
            .TakeWhile(amount => amount.Kind is not (RowKind.Tender or RowKind.CashReceived or RowKind.Change))
            .Where(amount => amount.Kind is RowKind.Coupon or RowKind.Discount && (amount.Amount.HasCurrency || amount.Yen < 0))];
        Subtotal = ChooseSubtotal();
        Total = ChooseTotal();
    }

    /// <summary>小計.</summary>
    public ReadValue<Money>? Subtotal { get; }

    /// <summary>合計.</summary>
    public ReadValue<Money>? Total { get; }

    /// <summary>Coupons and discounts that stand below the items.</summary>
    public IReadOnlyList<SummaryAmount> Reductions { get; }

    /// <summary>Whether tax of which the paper does not say so is included: whichever brings the subtotal nearer to the total.</summary>
    public bool IncludesOpenTax => Subtotal is null || Total is null
        || (_taxes.OpenTax == 0 ? Subtotal.Value == Total.Value : Math.Abs(Beyond) <= Math.Abs(Beyond - _taxes.OpenTax));

    /// <summary>What coupons below the items take off; null when there is none.</summary>
    public ReadValue<Money>? Coupon() => Reductions.FirstOrDefault(reduction => reduction.Kind == RowKind.Coupon) is { } coupon
        ? coupon.Read() with { Value = new(Math.Abs(coupon.Yen)) }
        : null;

    /// <summary>Discounts below the items, as items.</summary>
    public IEnumerable<LineItem> Discounts() => Reductions
        .Where(reduction => reduction.Kind == RowKind.Discount)
        .Select(reduction => new ItemDraft
        {
            Description = reduction.Row.Read(reduction.Label),
            Amount = reduction.Read() with { Value = new(-Math.Abs(reduction.Yen)) },
            IsDiscount = true,
        }.Finish());

    /// <summary>Nothing is paid only where nothing costs anything or something takes it all off.</summary>
    private bool MayBeFree => _items.Count == 0 || ItemSum == 0 || Reduction > 0 || Points != Money.Zero;

    private int ItemSum => _items.Sum(item => item.Amount?.Value.Yen ?? 0);

    /// <summary>Points pay a yen each, beside the other tenders.</summary>
    private Money Points => new(Math.Abs(_amounts.FirstOrDefault(amount => amount.Kind == RowKind.PointsUsed)?.Yen ?? 0));

    /// <summary>Yen by which the total exceeds what leads to it without tax that may be included.</summary>
    private long Beyond => Total!.Value.Yen - (long)Subtotal!.Value.Yen - _taxes.OuterTax + Reduction;

    private int Reduction => Reductions.Sum(reduction => Math.Abs(reduction.Yen));

    private ReadValue<Money>? ChooseSubtotal()
    {
        var candidates = _amounts.Where(amount => amount.Kind == RowKind.Subtotal).ToList();
        var best = candidates
            .OrderByDescending(candidate => (candidate.IsGuess ? 0 : 1) + (candidate.Yen == ItemSum ? 2 : 0))
            .FirstOrDefault();
        return best?.Read();
    }

    private ReadValue<Money>? ChooseTotal()
    {
        var paths = Paths();
        var labelled = _amounts
            .Where(amount => amount.Kind == RowKind.Total && (amount.Yen != 0 || MayBeFree))
            .Select(amount => (Value: amount.Read(), Merit: amount.IsGuess ? Guessed : Labelled, Others: paths.Count(path => path == amount.Yen)));
        var illegible = _amounts
            .Where(amount => amount.Kind == RowKind.Unknown && amount.Amount.HasCurrency && amount.Yen > 0)
            .Select(amount => (Value: amount.Read().Contradicted(Witness.Label), Merit: Unlabelled, Others: paths.Count(path => path == amount.Yen)))
            .Where(candidate => candidate.Others > 0);
        var paid = Paid().Select(value => (Value: value, Merit: Inferred, Others: paths.Count(path => path == value.Value.Yen) - 1))
            .Where(candidate => candidate.Others > 0);
        var best = labelled.Concat(illegible).Concat(paid).OrderByDescending(candidate => candidate.Merit + (Support * candidate.Others)).FirstOrDefault();
        return best.Value;
    }

    /// <summary>What the total would be by each independent way over the paper.</summary>
    private List<int> Paths()
    {
        var paths = new List<int>();
        if (Subtotal is { } subtotal)
        {
            paths.Add(subtotal.Value.Yen + _taxes.OuterTax - Reduction);
            if (_taxes.OpenTax > 0)
            {
                paths.Add(subtotal.Value.Yen + _taxes.OuterTax + _taxes.OpenTax - Reduction);
            }
        }

        if (_items.Count > 0)
        {
            paths.Add(ItemSum + _taxes.OuterTax - Reduction);
        }

        if (_taxes.Gross is { } gross)
        {
            paths.Add(gross);
        }

        var paid = Paid().Select(value => value.Value.Yen).ToList();
        paths.AddRange(paid);
        if (Points != Money.Zero)
        {
            // Points may lower the total instead of paying it.
            paths.AddRange(paid.Select(yen => yen - Points.Yen));
            paths.AddRange(Subtotal is null ? [] : [Subtotal.Value.Yen + _taxes.OuterTax - Reduction - Points.Yen]);
        }

        return paths;
    }

    /// <summary>What was paid, by the tenders and by money received less change.</summary>
    private IEnumerable<ReadValue<Money>> Paid()
    {
        if (_payment is { CashReceived: { } cash, Change: { } change } && cash.Value > change.Value)
        {
            yield return cash.Infer(cash.Value - change.Value + Points);
        }

        if (_payment.Charged is [var only])
        {
            yield return only.Read().Infer(new Money(only.Yen) + Points);
        }
    }
}
