using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>
/// Gathers the rows between header and summary into items, discounts and returns. Names, codes and pieces may each stand
/// above the price, so what was seen last is kept until a price takes it.
/// </summary>
internal sealed partial class ItemReader
{
    private readonly ItemLayout _layout;
    private readonly List<ItemDraft> _items = [];
    private LabelledRow? _nameAbove;
    private Row? _modelBelow;
    private Row? _piecesAbove;
    private Row? _codeAbove;
    private LabelledRow? _pricedCodeAbove;
    private bool _codesFollow;

    private ItemReader(ItemLayout layout) => _layout = layout;

    /// <summary>The items in printed order.</summary>
    public static IReadOnlyList<LineItem> Read(Slip slip)
    {
        var reader = new ItemReader(new(slip));
        var rows = slip.ItemRows.ToList();
        for (var index = 0; index < rows.Count; index++)
        {
            reader.Take(rows[index], index + 1 < rows.Count ? rows[index + 1].Row : null);
        }

        return DiscountTies.Tie([.. reader._items.Where(item => item.Amount is not null).Take(ParsingBounds.Amounts).Select(item => item.Finish())]);
    }

    private void Take(LabelledRow labelled, Row? below)
    {
        var row = labelled.Row;
        if (labelled.Kind == RowKind.Ignored || HeaderRows.IsHeader(row))
        {
            _nameAbove = null;
        }
        else if (IsCodeRow(row))
        {
            TakeCodeRow(labelled, below);
        }
        else if (QuantityText.Find(row.Numeric) is { } quantity && ItemLayout.IsQuantityRow(row, quantity))
        {
            TakePieces(row, quantity, below);
        }
        else if (row.Amount is { } amount && _layout.IsPrice(labelled, amount) && !_layout.IsPricedBelow(row, amount, below))
        {
            TakePrice(labelled, amount);
        }
        else if (!HeaderRows.IsNotice(row) && row.Text.Any(char.IsLetter) && !row.Amounts.Any(other => other.HasCurrency))
        {
            TakeName(labelled);
        }
    }

    /// <summary>A name whose pieces and amount stand above it, or one whose price is still to come.</summary>
    private void TakeName(LabelledRow labelled)
    {
        if (_pricedCodeAbove is { Row: { Amount: { } price } code } && ItemLayout.Continues(code, labelled.Row))
        {
            var item = Start(labelled, labelled.Row.Text.Length, price.Mark);
            (item.Gtin, item.Amount) = (ReadCode(code), code.Read(new Money(price.Yen), price));
            _pricedCodeAbove = null;
            return;
        }

        if (_piecesAbove is { } above && ItemLayout.Continues(above, labelled.Row)
            && QuantityText.Find(above.Numeric) is { } pieces && AmountBehind(above, pieces) is { } amount)
        {
            var item = Start(labelled, labelled.Row.Text.Length, amount.Mark);
            item.Amount = above.Read(new Money(amount.Yen), amount);
            item.Take(above, pieces);
            _piecesAbove = null;
        }
        else if (_nameAbove is { } name && ItemLayout.Continues(name.Row, labelled.Row) && ModelNumber().IsMatch(labelled.Row.Text))
        {
            _modelBelow = labelled.Row;
        }
        else
        {
            (_nameAbove, _modelBelow) = (labelled, null);
        }
    }

    /// <summary>Whether the row is a product code, alone or with the number of pieces behind it.</summary>
    private static bool IsCodeRow(Row row) =>
        GtinText.AtStart(row.Numeric) is { End: var end }
        && (!ItemLayout.HasName(row, end, Math.Max(end, row.Amount?.Start ?? row.Text.Length))
            || (PiecesBehindCode(row) is { } quantity && ItemLayout.IsQuantityRow(row, quantity)));

    private static QuantityText? PiecesBehindCode(Row row) =>
        QuantityText.Find(row.Numeric, GtinText.AtStart(row.Numeric)?.End ?? 0) ?? QuantityText.Find(row.Numeric);

    /// <summary>
    /// A code with a price behind it belongs to the name above, or else to the one below; without one it stands by itself, with its pieces
    /// perhaps.
    /// </summary>
    private void TakeCodeRow(LabelledRow labelled, Row? below)
    {
        var row = labelled.Row;
        if (row.Amount is { } amount && _layout.IsPrice(labelled, amount))
        {
            if (NameAbove(row) is null)
            {
                _pricedCodeAbove = labelled;
                return;
            }

            TakePrice(labelled, amount);
            _items[^1].Gtin = ReadCode(row);
        }
        else
        {
            TakeCode(row);
            TakePiecesBehindCode(row, below);
        }
    }

    /// <summary>Codes stand above their items unless the first of them stands below one.</summary>
    private void TakeCode(Row row)
    {
        _codesFollow |= _items.Count > 0 && _codeAbove is null && _items.TrueForAll(item => item.Gtin is null);
        if (_codesFollow)
        {
            _items[^1].Gtin ??= ReadCode(row);
        }
        else
        {
            _codeAbove = row;
        }
    }

    private void TakePiecesBehindCode(Row row, Row? below)
    {
        if (PiecesBehindCode(row) is { } quantity)
        {
            TakePieces(row, quantity, below);
        }
    }

    private void TakePieces(Row row, QuantityText quantity, Row? below)
    {
        var amount = AmountBehind(row, quantity);
        if (_nameAbove is { } name && (amount is not null || quantity.Product is not null))
        {
            var item = Start(name, name.Row.Text.Length, amount?.Mark ?? "");
            item.Amount = amount is null ? null : row.Read(new Money(amount.Yen), amount);
            item.Take(row, quantity);
        }
        else if (_items is [.., { Quantity: null, IsDiscount: false } above] && above.Agrees(quantity) != false && !IsRatherFor(below, above, quantity))
        {
            above.Take(row, quantity);
        }
        else
        {
            _piecesAbove = row;
        }
    }

    /// <summary>Whether the pieces cost what the row below says, and the item above only if a digit of it was misread.</summary>
    private static bool IsRatherFor(Row? below, ItemDraft above, QuantityText quantity) =>
        quantity.Product is { } product && below?.Amount?.Yen == product && above.Amount?.Value.Yen != product;

    private void TakePrice(LabelledRow labelled, PrintedAmount amount)
    {
        var row = labelled.Row;
        var inline = PiecesBefore(row, amount);
        if (StartPriced(labelled, inline?.Start ?? amount.Start, amount) is not { } item)
        {
            return;
        }

        item.IsDiscount |= amount.Yen < 0;
        item.Amount = row.Read(new Money(item.IsDiscount ? -Math.Abs(amount.Yen) : amount.Yen), amount);
        if (inline is not null)
        {
            item.Take(row, inline);
        }
        else if (_piecesAbove is { } above && QuantityText.Find(above.Numeric) is { } pieces && item.Agrees(pieces) != false)
        {
            item.Take(above, pieces);
        }

        _piecesAbove = null;
    }

    /// <summary>The item a price belongs to: named in its own row, in the row above, or in both; null when nothing names it.</summary>
    private ItemDraft? StartPriced(LabelledRow labelled, int end, PrintedAmount amount)
    {
        var above = NameAbove(labelled.Row);
        if (!ItemLayout.HasName(labelled.Row, 0, end))
        {
            if (above is null)
            {
                return null;
            }

            var named = Start(above, above.Row.Text.Length, amount.Mark);
            named.Gtin ??= ReadCode(labelled.Row);
            return named;
        }

        var item = Start(labelled, end, amount.Mark);
        if (above is not null && labelled.Kind == RowKind.Unknown && _layout.Wraps(above.Row, labelled.Row))
        {
            item.Description = Joined(ReadName(above.Row, ItemName.In(above.Row, above.Row.Text.Length, _layout.CodesLead)), item.Description);
        }

        return item;
    }

    private LabelledRow? NameAbove(Row row) => _nameAbove is not null && ItemLayout.Continues(_modelBelow ?? _nameAbove.Row, row) ? _nameAbove : null;

    private ItemDraft Start(LabelledRow labelled, int end, string marks)
    {
        var row = labelled.Row;
        var name = ItemName.In(row, end, _layout.CodesLead).Without(_layout.MisreadMark, row);
        var item = new ItemDraft
        {
            Description = labelled == _nameAbove && _modelBelow is { } model ? Joined(ReadName(row, name), model.Read(model.Text), " ") : ReadName(row, name),
            IsDiscount = labelled.Kind is RowKind.Discount or RowKind.Coupon,
            Gtin = ReadCode(row) ?? (_codeAbove is null ? null : ReadCode(_codeAbove)),
            TaxRate = _layout.Marks.Rate(marks + name.Marks) is { } rate ? row.Read(rate) : null,
        };
        (_nameAbove, _modelBelow, _codeAbove) = (null, null, null);
        _items.Add(item);
        return item;
    }

    private static ReadValue<string> ReadName(Row row, ItemName name) =>
        row.ReadText(name.Start, name.Length);

    /// <summary>The product code of the row, or that of another reading where its own check digit is wrong.</summary>
    private static ReadValue<Gtin>? ReadCode(Row row)
    {
        if ((GtinText.AtStart(row.Numeric) ?? GtinText.AtEnd(row.Numeric[..(row.Amount?.Start ?? row.Text.Length)])) is not { } code)
        {
            return null;
        }

        return (code.Gtin ?? row.OtherReadings(code.Start, code.Length).Select(text => GtinText.AtStart(text)?.Gtin).FirstOrDefault(other => other is not null)) is { } gtin
            ? (row.Read(gtin, code.Start, code.Length) with { Inferred = code.Gtin is null }).Weighed(Witness.CheckDigit, agrees: true)
            : null;
    }

    private static ReadValue<string> Joined(ReadValue<string> head, ReadValue<string> rest, string between = "") => rest with
    {
        Value = head.Value + between + rest.Value,
        Box = head.Box.Union(rest.Box),
        Confidence = Math.Min(head.Confidence, rest.Confidence),
        Lines = [.. head.Lines.Union(rest.Lines)],
    };

    private static PrintedAmount? AmountBehind(Row row, QuantityText quantity)
    {
        var last = row.Amount;
        return last?.Start >= quantity.End ? last : null;
    }

    private QuantityText? PiecesBefore(Row row, PrintedAmount amount)
    {
        var before = row.Numeric[..amount.Start];
        var found = QuantityText.Find(before);
        return found is { UnitPrice: not null } && found.CouldCost(Math.Abs(amount.Yen)) ? found
            : QuantityText.Times(before) is { } times && times.Product == Math.Abs(amount.Yen) ? times
            : QuantityText.Behind(before) ?? (_layout.PiecesColumn ? QuantityText.Bare(before) : null);
    }

    /// <summary>The maker's number of an article, below its name.</summary>
    [GeneratedRegex(@"^(?=.*\d)[A-Z0-9][A-Z0-9-]{2,14}$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex ModelNumber();
}
