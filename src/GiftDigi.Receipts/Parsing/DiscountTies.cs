using System.Globalization;
using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>Ties discounts to the item above them, unless they are taken off several.</summary>
internal static partial class DiscountTies
{
    /// <summary>Yen by which a rounded percentage may differ.</summary>
    private const int Rounding = 1;

    /// <summary>The same items, discounts tied.</summary>
    public static IReadOnlyList<LineItem> Tie(IReadOnlyList<LineItem> items)
    {
        var tied = new List<LineItem>();
        int? above = null;
        foreach (var item in items)
        {
            tied.Add(item.IsDiscount && above is { } index && IsOff(item, items[index]) ? item with { DiscountOf = index } : item);
            above = item.IsDiscount ? above : tied.Count - 1;
        }

        return tied;
    }

    /// <summary>A percentage tells by its yen, a word where it says so; else whatever the item is worth may be taken off it.</summary>
    private static bool IsOff(LineItem discount, LineItem item)
    {
        var label = FoldedText.Of(discount.Description?.Value ?? "").Text;
        var (off, worth) = (Math.Abs((long)discount.Amount!.Value.Yen), (long)item.Amount!.Value.Yen);
        if (Return().IsMatch(label))
        {
            return false;
        }

        return Percentage().Match(label) is { Success: true } match
            ? Math.Abs((worth * int.Parse(match.Groups["rate"].Value, CultureInfo.InvariantCulture) / 100) - off) <= Rounding
            : off <= worth && !Several().IsMatch(label);
    }

    [GeneratedRegex(@"(?<!\d)(?<rate>\d{1,2})\s?%", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Percentage();

    [GeneratedRegex("まとめ|セット|組|会員|クーポン|優待|全品|全商品|計|ポイント", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Several();

    [GeneratedRegex("返品|返金|取消", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Return();
}
