using System.Globalization;
using System.Text.RegularExpressions;
using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Layouts;
using GiftDigi.Receipts.Rendering.Shops;
using GiftDigi.Receipts.Rendering.Truth;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>Changes a slip before it is printed: one thing, and where the forger is careful also what would betray it at once.</summary>
internal sealed partial class Reprint(ReceiptTruth truth, EditPlan plan, Dice dice)
{
    /// <summary>What to print; as it was when the slip does not print what is to be changed.</summary>
    public string Rewrite(string slip) => plan.Field switch
    {
        EditedField.Date => Date(slip),
        EditedField.Store => slip.Replace(truth.Merchant!, OtherShop(), StringComparison.Ordinal),
        EditedField.Quantity => Quantity(slip),
        EditedField.Total => Total(slip),
    };

    /// <summary>Whether what is printed after the change contradicts itself, for whoever knows the paper and nothing else.</summary>
    public bool Contradicts(string slip, string rewritten) => slip != rewritten && plan.Field switch
    {
        EditedField.Date => !plan.IsCareful && Weekday().IsMatch(slip),
        EditedField.Store => false,
        EditedField.Quantity or EditedField.Total => true,
    };

    private string Date(string slip)
    {
        var day = DateOnly.ParseExact(truth.PurchaseDate, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var other = day.AddDays(-dice.Pick<int>([1, 2, 3, 4, 5, 6, 8, 9]));
        foreach (var format in (Func<DateOnly, string>[])
        [
            date => $"{date.Year}年{date.Month,2}月{date.Day,2}日", date => date.Format("yyyy年MM月dd日"), date => $"{date.Year}年{date.Month}月{date.Day}日",
            date => date.Format("yyyy/MM/dd"), Figures.Spaced, date => date.Format("yy.MM.dd"), Figures.ShortReiwa, Figures.Reiwa,
        ])
        {
            if (slip.Contains(format(day), StringComparison.Ordinal))
            {
                var changed = slip.Replace(format(day), format(other), StringComparison.Ordinal);
                return plan.IsCareful ? Weekday().Replace(changed, match => match.Value.Replace(Figures.Weekday(day), Figures.Weekday(other))) : changed;
            }
        }

        return slip;
    }

    private string OtherShop() => dice.Pick(Chains.Of(RenderScope.Tuning).Where(chain => chain.Name != truth.Merchant).ToList()).Name;

    /// <summary>Pieces of the first item of several; a careful forger multiplies its amount as well, and leaves the total.</summary>
    private string Quantity(string slip)
    {
        var item = truth.Items.FirstOrDefault(item => item is { Quantity: > 1, UnitPrice: not null });
        if (item is null)
        {
            return slip;
        }

        var (other, lines) = (item.Quantity + dice.Between(1, 3), slip.Split('\n'));
        var at = Array.FindIndex(lines, line => line.Contains(Text(item.UnitPrice!.Value), StringComparison.Ordinal) && Pieces(item.Quantity).IsMatch(line));
        if (at < 0)
        {
            return slip;
        }

        lines[at] = Pieces(item.Quantity).Replace(lines[at], Text(other), 1);
        for (var line = at - 1; plan.IsCareful && line <= at + 1; line++)
        {
            lines[line] = lines[line].Replace(Figures.Grouped(item.Amount), Figures.Grouped(item.UnitPrice!.Value * other), StringComparison.Ordinal);
        }

        return string.Join('\n', lines);
    }

    /// <summary>The total; a careful forger changes every place where the same sum stands.</summary>
    private string Total(string slip)
    {
        var (old, other) = (Figures.Grouped(truth.Total!.Value), Figures.Grouped(truth.Total.Value + (dice.Pick<int>([1, 2, 3, 5]) * dice.Pick<int>([10, 100, 1000]))));
        return string.Join('\n', slip.Split('\n').Select(line => plan.IsCareful || TotalLabel().IsMatch(line)
            ? Regex.Replace(line, $@"(?<![\d,]){Regex.Escape(old)}(?![\d,])", other, RegexOptions.None, TimeSpan.FromSeconds(1))
            : line));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Regex Pieces(int quantity) => new($@"(?<![\d,.]){quantity}(?=\s*[個点コヶ])|(?<=[xX×]\s*){quantity}(?![\d,])", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex("合\\s*計|お会計|お買上計", RegexOptions.None, 1000)]
    private static partial Regex TotalLabel();

    [GeneratedRegex(@"\([日月火水木金土]\)|[日月火水木金土]曜", RegexOptions.None, 1000)]
    private static partial Regex Weekday();
}
