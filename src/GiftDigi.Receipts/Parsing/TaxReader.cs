using System.Globalization;
using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>Consumption tax by rate and in all. A row without a rate belongs to the rate above it, or else to all.</summary>
internal sealed partial class TaxReader
{
    /// <summary>Yen that rounding may take or give, item by item.</summary>
    private const int Rounding = 3;

    private const int Reduced = 8;
    private const int Standard = 10;

    private readonly SortedDictionary<int, RateRow> _rates = [];
    private SummaryAmount? _whole;
    private int? _openRate;

    private TaxReader()
    {
    }

    /// <summary>Yen of tax that is added to the subtotal; zero when all tax is included.</summary>
    public int OuterTax => _rates.Values.Where(rate => rate.IsInclusive == false).Sum(rate => rate.Tax?.Value.Yen ?? 0) is var byRate and > 0
        ? byRate
        : WholeIsOuter ? _whole!.Yen : 0;

    /// <summary>Yen of tax of which the paper does not say whether it is included.</summary>
    public int OpenTax => _rates.Values.Where(rate => rate.IsInclusive is null).Sum(rate => rate.Tax?.Value.Yen ?? 0);

    /// <summary>What the taxable amounts add up to, outer tax included; null when none is printed.</summary>
    public int? Gross => _rates.Values.Any(rate => rate.Taxable is not null)
        ? _rates.Values.Sum(rate => rate.Taxable?.Value.Yen ?? 0) + OuterTax
        : null;

    private bool WholeIsOuter => _whole is { } whole && (Outer().IsMatch(whole.Label) || _rates.Values.Any(rate => rate.IsInclusive == false));

    public static TaxReader Read(IReadOnlyList<SummaryAmount> amounts)
    {
        var reader = new TaxReader();
        foreach (var amount in amounts)
        {
            reader.Take(amount);
        }

        return reader;
    }

    /// <summary>Tax by rate; where the paper does not say whether it is included, as <paramref name="inclusive"/>.</summary>
    public IReadOnlyList<RateTax> ByRate(bool inclusive) =>
        [.. _rates.Select(rate => new RateTax(rate.Key, rate.Value.Taxable, rate.Value.Tax, rate.Value.IsInclusive ?? inclusive))];

    /// <summary>Tax in all: as printed, or else the sum of the rates.</summary>
    public ReadValue<Money>? Whole()
    {
        var taxes = _rates.Values.Select(rate => rate.Tax).OfType<ReadValue<Money>>().ToList();
        var sum = new Money(taxes.Sum(tax => tax.Value.Yen));
        if (_whole is { } whole)
        {
            return whole.Read();
        }

        var isIncomplete = _rates.Values.Any(rate => rate is { Tax: null, Taxable.Value.Yen: > 0 });
        return taxes switch
        {
            _ when isIncomplete => null,
            [] => null,
            [var only] => only,
            _ => taxes[0] with
            {
                Value = sum,
                Inferred = true,
                Confidence = taxes.Min(tax => tax.Confidence),
                Lines = [.. taxes.SelectMany(tax => tax.Lines).Distinct()],
            },
        };
    }

    private void Take(SummaryAmount amount)
    {
        if (amount.Kind is not (RowKind.Taxable or RowKind.Tax))
        {
            _openRate = null;
            return;
        }

        if (RateOf(amount) is { } rate)
        {
            Fill(rate, amount);
        }
        else if (_openRate is { } open && _rates[open].Awaits(open, amount))
        {
            Fill(open, amount);
        }
        else if (amount.Kind == RowKind.Tax)
        {
            _whole = _whole is null || Total().IsMatch(amount.Label) ? amount : _whole;
        }
    }

    private void Fill(int rate, SummaryAmount amount)
    {
        var row = _rates.TryGetValue(rate, out var known) ? known : new RateRow(null, null, null);
        var before = TaxableBefore(rate, amount);
        var isTax = before is not null || amount.Kind == RowKind.Tax || TaxLast().IsMatch(amount.Label);
        var taxable = before is not null ? amount.Row.Read(new Money(before.Yen), before) : isTax ? null : amount.Read();
        var tax = isTax ? amount.Read() : null;
        var restates = isTax && row.Tax is not null;
        _rates[rate] = new(row.Taxable ?? taxable, row.Tax ?? tax, restates ? row.IsInclusive : row.IsInclusive ?? Inclusion(amount.Label));
        _openRate = rate;
    }

    /// <summary>The taxable amount of a row that holds its tax as well: <c>10%対象 ¥1,100 (内税 ¥100)</c>.</summary>
    private static PrintedAmount? TaxableBefore(int rate, SummaryAmount amount) => amount.Row.Amounts
        .LastOrDefault(other => other.Start < amount.Amount.Start && IsTaxOf(rate, other.Yen, amount.Yen));

    /// <summary>Whether the amount is about the tax of what bears the rate, included or not.</summary>
    private static bool IsTaxOf(int rate, int taxable, int tax) =>
        tax > 0
        && (Math.Abs((taxable * (long)rate / 100) - tax) <= Rounding || Math.Abs((taxable * (long)rate / (100 + rate)) - tax) <= Rounding);

    private static int? RateOf(SummaryAmount amount) => Rate().Match(amount.Row.Numeric) is { Success: true } match
        ? int.Parse(match.Groups["rate"].Value, CultureInfo.InvariantCulture)
        : RateName().Match(amount.Label) is { Success: true } name ? (name.Value == "軽減税率" ? Reduced : Standard)
        : null;

    private static bool? Inclusion(string label) => Outer().IsMatch(label) ? false : Inner().IsMatch(label) ? true : null;

    [GeneratedRegex(
        @"(?<![\d¥,.])(?<rate>8|10)(\.0{1,2})?\s?[%96](?!\d)|(?<=税率?\s?|対象\s?)(?<rate>8|10)(?=\s|対)",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Rate();

    [GeneratedRegex("軽減税率|標準税率", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex RateName();

    [GeneratedRegex("^[(]?外|外税|税抜", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Outer();

    [GeneratedRegex("内税|内消費|^[(]?内|税込|うち", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Inner();

    /// <summary>The tax of a row whose label names what bears it as well.</summary>
    [GeneratedRegex(@"税(額|等)?$|^[(]?(外税|内税|消費税)\(.*対象", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex TaxLast();

    [GeneratedRegex("税(等)?(合)?計", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Total();

    private sealed record RateRow(ReadValue<Money>? Taxable, ReadValue<Money>? Tax, bool? IsInclusive)
    {
        /// <summary>Whether the amount can be the tax that is still missing, or what bears it.</summary>
        public bool Awaits(int rate, SummaryAmount amount) => (Tax, Taxable) switch
        {
            (null, { Value.Yen: var taxable }) => amount.Kind == RowKind.Tax && IsTaxOf(rate, taxable, amount.Yen),
            ({ Value.Yen: var tax }, null) => amount.Kind == RowKind.Taxable && IsTaxOf(rate, amount.Yen, tax),
            _ => false,
        };
    }
}
