using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>Counts what of a truth is among lines, wherever it stands: names by likeness, figures digit by digit.</summary>
internal sealed class PresenceTally
{
    /// <summary>What must be reached: the share of those asked, or all but so many.</summary>
    private static readonly (string Name, double Share, int AllBut)[] Wanted =
    [
        ("names 0.6", 0.92, 0), ("names 0.8", 0.78, 0), ("names exact", 0.48, 0),
        ("totals", 1, 0), ("dates", 1, 1), ("phones", 0.95, 0), ("amounts", 0.98, 0),
    ];

    private readonly Dictionary<string, (int Asked, int Found)> _counts = Wanted.ToDictionary(row => row.Name, _ => (0, 0), StringComparer.Ordinal);
    private readonly List<string> _missing = [];

    public IEnumerable<(int Asked, int Found, string Name)> Figures => Wanted.Select(row => (_counts[row.Name].Asked, _counts[row.Name].Found, row.Name));

    public IReadOnlyList<string> Missing => _missing;

    public void Add(string file, JsonElement truth, IReadOnlyList<string> read)
    {
        var lines = read.Select(Plain).ToList();
        foreach (var item in truth.GetProperty("items").EnumerateArray())
        {
            if (item.GetProperty("name").GetString() is { } name)
            {
                AddName(file, Plain(name), lines);
            }

            if (item.GetProperty("price") is { ValueKind: JsonValueKind.Number } price)
            {
                Count("amounts", file, $"{Math.Abs(price.GetInt32())}", HasNumber(lines, Math.Abs(price.GetInt32())));
            }
        }

        if (truth.GetProperty("total") is { ValueKind: JsonValueKind.Number } total)
        {
            Count("totals", file, $"{total.GetInt32()}", HasNumber(lines, total.GetInt32()));
        }

        if (truth.GetProperty("phone").GetString() is { Length: > 0 } phone)
        {
            Count("phones", file, phone, lines.Any(line => Digits(line).Contains(Digits(phone), StringComparison.Ordinal)));
        }

        if (truth.GetProperty("datetime").GetString() is { Length: >= 10 } moment)
        {
            var day = DateOnly.ParseExact(moment[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            Count("dates", file, moment[..10], lines.Any(line => HasDay(line, day)));
        }
    }

    public IEnumerable<string> Faults() =>
        from row in Wanted
        let count = _counts[row.Name]
        where count.Found + row.AllBut < Math.Ceiling((row.Share * count.Asked) - 1e-9)
        select string.Create(CultureInfo.InvariantCulture, $"{row.Name} {count.Found} of {count.Asked}, wanted {row.Share:P0}{(row.AllBut > 0 ? " but one" : "")}");

    private void AddName(string file, string name, List<string> lines)
    {
        var best = lines.Select(line => Likeness.OfPart(name, line)).DefaultIfEmpty().Max();
        Count("names 0.6", file, name, best >= 0.6);
        Count("names 0.8", file, name, best >= 0.8);
        Count("names exact", file, name, best >= 1);
    }

    private void Count(string name, string file, string what, bool found)
    {
        var (asked, before) = _counts[name];
        _counts[name] = (asked + 1, before + (found ? 1 : 0));
        if (!found)
        {
            _missing.Add($"{name}\t{file}\t{what}");
        }
    }

    private static bool HasNumber(List<string> lines, int number) =>
        lines.Any(line => Regex.IsMatch(line.Replace(",", "", StringComparison.Ordinal), $@"(?<!\d){number}(?!\d)", RegexOptions.None, Patience));

    private static bool HasDay(string line, DateOnly day) => Regex.IsMatch(
        line, $@"(?<!\d)({day.Year}|{day.Year % 100}|{day.Year - 2018})\D{{1,2}}0?{day.Month}\D{{1,2}}0?{day.Day}(?!\d)", RegexOptions.None, Patience);

    private static TimeSpan Patience => TimeSpan.FromSeconds(1);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).Replace('\\', '¥');
}
