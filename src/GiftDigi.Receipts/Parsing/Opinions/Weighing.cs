using System.Globalization;

namespace GiftDigi.Receipts.Parsing.Opinions;

/// <summary>
/// Weighs the values of a receipt by what another reading of it says: what agrees is surer, what contradicts is less sure, and what
/// is missing is taken from the other. No value is replaced.
/// </summary>
internal sealed class Weighing
{
    private readonly Witness _witness;
    private readonly List<Opinion> _opinions = [];

    private Weighing(Witness witness) => _witness = witness;

    /// <summary>The receipt weighed, and what the other says of each of its values.</summary>
    public static (Receipt Receipt, IReadOnlyList<Opinion> Opinions) Weigh(Receipt receipt, Receipt other, Witness witness)
    {
        var weighing = new Weighing(witness);
        var weighed = weighing.Amounts(weighing.Items(weighing.Header(receipt, other), other), other);
        return (weighed, weighing._opinions);
    }

    private Receipt Header(Receipt receipt, Receipt other) => receipt with
    {
        Merchant = Weigh("merchant", receipt.Merchant, other.Merchant, Agreement.Shop),
        Branch = Weigh("branch", receipt.Branch, other.Branch, Agreement.Text),
        Address = Weigh("address", receipt.Address, other.Address, Agreement.Text),
        Phone = Weigh("phone", receipt.Phone, other.Phone, Agreement.Phone),
        RegistrationNumber = Weigh("registration-number", receipt.RegistrationNumber, other.RegistrationNumber, Agreement.Exact),
        ReceiptNumber = Weigh("receipt-number", receipt.ReceiptNumber, other.ReceiptNumber, Agreement.Text),
        ApprovalNumber = Weigh("approval-number", receipt.ApprovalNumber, other.ApprovalNumber, Agreement.Text),
        PurchaseDate = Weigh("purchase-date", receipt.PurchaseDate, other.PurchaseDate, Agreement.Exact),
        PurchaseTime = Weigh("purchase-time", receipt.PurchaseTime, other.PurchaseTime, Agreement.Time),
    };

    private Receipt Amounts(Receipt receipt, Receipt other) => receipt with
    {
        Subtotal = Weigh("subtotal", receipt.Subtotal, other.Subtotal, Agreement.Exact),
        Tax = Weigh("tax", receipt.Tax, other.Tax, Agreement.Exact),
        TaxByRate = Taxes(receipt.TaxByRate, other.TaxByRate),
        CouponDiscount = Weigh("coupon-discount", receipt.CouponDiscount, other.CouponDiscount, Agreement.Exact),
        Total = Weigh("total", receipt.Total, other.Total, Agreement.Exact),
        CashReceived = Weigh("cash-received", receipt.CashReceived, other.CashReceived, Agreement.Exact),
        Change = Weigh("change", receipt.Change, other.Change, Agreement.Exact),
        ItemCount = Weigh("item-count", receipt.ItemCount, other.ItemCount, Agreement.Exact),
    };

    /// <summary>Single items are not added to others: the sums of a receipt are those of one reading.</summary>
    private Receipt Items(Receipt receipt, Receipt other)
    {
        if (receipt.Items.Count == 0)
        {
            Note(other.Items, OpinionKind.Filled);
            return receipt with { Items = other.Items };
        }

        var pairs = ItemPairs.Of(receipt.Items, other.Items);
        var items = receipt.Items.Select((item, index) => pairs[index] is { } pair ? Item($"items/{Text(index)}", item, other.Items[pair]) : item).ToList();
        Note([.. other.Items.Where((_, index) => !pairs.Contains(index))], OpinionKind.Alone);
        return receipt with { Items = items };
    }

    private LineItem Item(string path, LineItem item, LineItem other) => item with
    {
        Description = Weigh($"{path}/description", item.Description, other.Description, Agreement.Text),
        Quantity = Weigh($"{path}/quantity", item.Quantity, other.Quantity is { Inferred: true } ? null : other.Quantity, Agreement.Exact),
        UnitPrice = Weigh($"{path}/unit-price", item.UnitPrice, other.UnitPrice, Agreement.Exact),
        Amount = Weigh($"{path}/amount", item.Amount, other.Amount, Agreement.Exact),
        Gtin = Weigh($"{path}/gtin", item.Gtin, other.Gtin, Agreement.Exact),
    };

    private IReadOnlyList<RateTax> Taxes(IReadOnlyList<RateTax> taxes, IReadOnlyList<RateTax> others)
    {
        var weighed = taxes.Select((tax, index) => others.FirstOrDefault(other => other.Rate == tax.Rate) is { } other
            ? tax with
            {
                Taxable = Weigh($"tax-by-rate/{Text(index)}/taxable", tax.Taxable, other.Taxable, Agreement.Exact),
                Tax = Weigh($"tax-by-rate/{Text(index)}/tax", tax.Tax, other.Tax, Agreement.Exact),
            }
            : tax);
        return taxes.Count == 0 ? others : [.. weighed];
    }

    private ReadValue<T>? Weigh<T>(string field, ReadValue<T>? value, ReadValue<T>? other, Func<T, T, bool?> agree)
        where T : notnull
    {
        if (other is null)
        {
            return value;
        }

        var agrees = value is null ? null : agree(value.Value, other.Value);
        Note(field, other, (value, agrees) switch
        {
            (null, _) => OpinionKind.Filled,
            (_, true) => OpinionKind.Agrees,
            (_, false) => OpinionKind.Contradicts,
            (_, null) => OpinionKind.Resembles,
        });
        return value is null ? other : value.Weighed(_witness, agrees);
    }

    private void Note(IReadOnlyList<LineItem> items, OpinionKind kind)
    {
        foreach (var item in items)
        {
            Note("items/description", item.Description, kind);
            Note("items/amount", item.Amount, kind);
        }
    }

    private void Note<T>(string field, ReadValue<T>? value, OpinionKind kind)
        where T : notnull
    {
        if (value is not null)
        {
            _opinions.Add(new(field, kind, Text(value.Value), value.Confidence, value.Box));
        }
    }

    private static string Text<T>(T value)
        where T : notnull => value switch
        {
            Money money => money.Yen.ToString(CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
