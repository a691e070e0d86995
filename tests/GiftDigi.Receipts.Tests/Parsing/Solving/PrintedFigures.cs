namespace GiftDigi.Receipts.Tests.Parsing.Solving;

/// <summary>The figures of an invented receipt: every second item with pieces and their price, tax added, paid in cash.</summary>
internal sealed class PrintedFigures
{
    private readonly IReadOnlyList<int> _pieces;

    public PrintedFigures(IReadOnlyList<int> prices, IReadOnlyList<int> pieces, int paid)
    {
        _pieces = pieces;
        var values = new List<int>();
        var subtotal = 0;
        for (var item = 0; item < prices.Count; item++)
        {
            var amount = HasPieces(item) ? prices[item] * pieces[item] : prices[item];
            values.AddRange(HasPieces(item) ? [prices[item], amount] : [amount]);
            subtotal += amount;
        }

        var tax = subtotal * 8 / 100;
        Values = [.. values, subtotal, tax, subtotal + tax, subtotal + tax + paid, paid];
    }

    private PrintedFigures(IReadOnlyList<int> values, IReadOnlyList<int> pieces) => (Values, _pieces) = (values, pieces);

    /// <summary>As printed, top to bottom; the number of pieces left out.</summary>
    public IReadOnlyList<int> Values { get; }

    public PrintedFigures With(int at, int value) => new([.. Values.Select((known, index) => index == at ? value : known)], _pieces);

    public string Rows(IReadOnlyList<string> names)
    {
        var (rows, at) = (new List<string>(), 0);
        for (var item = 0; item < _pieces.Count; item++)
        {
            var name = names[item % names.Count];
            rows.Add(HasPieces(item) ? $"{name}\n{_pieces[item]}コX単{Values[at++]}  ¥{Values[at++]:N0}" : $"{name}  ¥{Values[at++]:N0}");
        }

        string[] labels = ["小計", "外税8%", "合計", "現金", "お釣り"];
        return string.Join('\n', [.. rows, .. labels.Select(label => $"{label}  ¥{Values[at++]:N0}")]);
    }

    public override string ToString() => string.Join(' ', Values);

    private static bool HasPieces(int item) => item % 2 == 1;
}
