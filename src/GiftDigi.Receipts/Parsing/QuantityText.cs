using System.Globalization;
using System.Text.RegularExpressions;
using GiftDigi.Receipts.Parsing.Solving;

namespace GiftDigi.Receipts.Parsing;

/// <summary>A number of pieces, with or without the price of one.</summary>
/// <param name="Quantity">Pieces.</param>
/// <param name="UnitPrice">Yen a piece; null where not printed.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Its characters.</param>
internal sealed partial record QuantityText(int Quantity, int? UnitPrice, int Start, int Length)
{
    private const string Counter = "[点個コヶケ本枚袋杯名箱玉丁匹台冊足組]";
    private const string Cross = @"\s?[xX*X✕メ]{1,2}\s?";
    private const string Price = @"(?<price>\d{1,3}(,\d{3}){1,2}|\d{1,6})(?![\d,])";

    /// <summary>One past its last character.</summary>
    public int End => Start + Length;

    /// <summary>The first number of pieces in the text; null when there is none.</summary>
    public static QuantityText? Find(string text) => Find(text, start: 0);

    /// <summary>The first number of pieces in the text behind <paramref name="start"/>; null when there is none.</summary>
    public static QuantityText? Find(string text, int start)
    {
        if (Pattern().Match(text, start, text.Length - start) is not { Success: true } match)
        {
            return null;
        }

        var quantity = int.Parse(match.Groups["quantity"].Value, CultureInfo.InvariantCulture);
        int? price = match.Groups["price"] is { Success: true } group
            ? int.Parse(group.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            : null;
        return quantity == 0 ? null : new(quantity, price, match.Index, match.Length);
    }

    /// <summary>A small number alone at the end of the text.</summary>
    public static QuantityText? Bare(string text) => AloneAtEnd().Match(text) is { Success: true } match
        ? new(int.Parse(match.Groups["quantity"].Value, CultureInfo.InvariantCulture), null, match.Index, match.Length)
        : null;

    /// <summary>Pieces behind a name: a cross or a counter of registers tells them from a number that the name ends with.</summary>
    public static QuantityText? Behind(string text) => BehindName().Match(text) is { Success: true } match
        ? new(int.Parse(match.Groups["quantity"].Value, CultureInfo.InvariantCulture), null, match.Index, match.Length)
        : null;

    /// <summary>A price and, behind a cross, a number of pieces without a counter at the end of the text: only what they cost tells that they are such.</summary>
    public static QuantityText? Times(string text) => TimesAtEnd().Match(text) is { Success: true } match
        ? new(
            int.Parse(match.Groups["quantity"].Value, CultureInfo.InvariantCulture),
            int.Parse(match.Groups["price"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture),
            match.Index,
            match.Length)
        : null;

    /// <summary>Whether the pieces cost <paramref name="amount"/>, one slip of the reader in any of the three numbers allowed for.</summary>
    public bool CouldCost(int amount) => UnitPrice is { } price && Product is { } product && (
        product == amount
        || DigitSlips.Share(product, amount) > 0
        || DigitSlips.Share(amount, product) > 0
        || (price != 0 && amount % price == 0 && DigitSlips.Share(Quantity, amount / price) > 0)
        || (amount % Quantity == 0 && DigitSlips.Share(price, amount / Quantity) > 0));

    /// <summary>What the pieces cost together; null where the price of one is not printed or the product is no amount.</summary>
    public int? Product => (long)Quantity * UnitPrice is { } product and <= PrintedAmount.Greatest ? (int)product : null;

    [GeneratedRegex($@"(?<![\d,]){Price}円?{Cross}(?<quantity>[1-9]\d?)\s*$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex TimesAtEnd();

    [GeneratedRegex(@"(?<=\s)(?<quantity>[1-9]\d?)\s*$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex AloneAtEnd();

    [GeneratedRegex(@"(?<=\S)\s?[xX✕]\s?(?<quantity>[1-9]\d?)\s*$|(?<=\S\s)(?<quantity>[1-9]\d?)点\s*$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex BehindName();

    [GeneratedRegex(
        $@"(?<!\d)(?<quantity>\d{{1,3}})\s?{Counter}({Cross}[@単価¥('\s]*|\s?(@|単価?)\s?¥?){Price}円?"
        + $@"|(?<!\d)(?<quantity>\d{{1,3}})\s?\S{Cross}単[('\s]*{Price}"
        + $@"|(@|単価?|¥)\s?¥?\s?{Price}円?{Cross}(?<quantity>\d{{1,3}})(?!\d)\s?{Counter}?"
        + $@"|単価?\s?[@¥(]*\s?{Price}円?\s?/\s?(?<quantity>\d{{1,3}})(?!\d)\s?{Counter}?"
        + $@"|(?<![\d,]){Price}円?{Cross}(?<quantity>\d{{1,3}})\s?{Counter}"
        + $@"|(?<!\d)(?<quantity>\d{{1,3}}){Cross}[@単¥]{{1,2}}\s?{Price}円?"
        + $@"|(?<=^\W{{0,2}})(?<quantity>\d{{1,3}})\s?[点個コ](?=\W|$)"
        + $@"|(?<=^\W{{0,2}})数量\s?:?\s?(?<quantity>\d{{1,3}})(?!\d)\s?{Counter}?",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Pattern();
}
