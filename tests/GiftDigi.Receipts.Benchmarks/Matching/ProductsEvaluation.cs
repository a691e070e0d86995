using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Matching;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Benchmarks.Matching;

/// <summary>
/// Whether products are told from their siblings by what tills print of their names and readers read of that. Each brand is a campaign that
/// knows its products by the maker's name and by its katakana; every product is then looked for on a receipt of six items, once among all of its
/// brand, and once where it does not take part itself, so that only siblings could be taken for it.
/// </summary>
internal static class ProductsEvaluation
{
    private const string Name = "products";
    /// <summary>Items of other brands on the receipt, which show how wide the till prints.</summary>
    private const int OtherItems = 5;
    private const double WantedTop = 0.98;
    private const double MostWrong = 0.001;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 1_000 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var show = new Option<bool>("--show") { Description = "Lists every name that was taken for another product, or for none." };
        var result = new RootCommand(Name) { count, seed, show }.Parse(arguments);
        if (result.Errors.Count > 0 || result.GetValue(count) < 1)
        {
            await Console.Error.WriteLineAsync(result.Errors.Count > 0 ? result.Errors[0].Message : "--count must be at least 1.");
            return 2;
        }

        var products = InventedProducts.Make(result.GetValue(count), result.GetValue(seed));
        var noise = new ReaderNoise(result.GetValue(seed));
        var all = new ProductTally();
        Console.WriteLine("style\tnames\ttop 1\tcertain\twrong sibling, all known\twrong sibling, itself unknown");
        foreach (var style in TillStyle.All)
        {
            var tally = new ProductTally();
            foreach (var brand in products.GroupBy(product => product.Brand.Written))
            {
                var others = products.Where(product => product.Brand != brand.First().Brand).Chunk(97).Select(chunk => style.Of(chunk[0])).Take(OtherItems);
                Look([.. brand], style, [.. others], noise, tally, result.GetValue(show));
            }

            Console.WriteLine($"{style.Name}\t{tally}");
            all.Add(tally);
        }

        var passes = all.Top >= WantedTop && all.Wrong <= MostWrong;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} top 1 {all.Top:P2}, wanted {WantedTop:P0}; wrong sibling accepted {all.Wrong:P3}, wanted at most {MostWrong:P1}; certain {all.Certain:P1}"));
        return passes ? 0 : 1;
    }

    private static void Look(List<InventedProduct> brand, TillStyle style, IReadOnlyList<string> others, ReaderNoise noise, ProductTally tally, bool show)
    {
        var terms = brand.Select(Terms).ToList();
        var matcher = new ProductMatcher(terms, brand[0].Brand.Written);
        for (var index = 0; index < brand.Count; index++)
        {
            var printed = style.Of(brand[index]);
            var receipt = Receipt([noise.Read(printed), .. others]);
            var match = First(matcher.Match(receipt), receipt.Items[0]);
            var without = First(new ProductMatcher([.. terms.Where((_, other) => other != index)], brand[0].Brand.Written).Match(receipt), receipt.Items[0]);
            tally.Add(match, terms[index], without);
            var isRight = match is not null && (match.Product == terms[index] || match.Others.Contains(terms[index]));
            if (show && (!isRight || without is { Strength: MatchStrength.Certain }))
            {
                Console.WriteLine($"{printed}\t{receipt.Items[0].Description!.Value}\t{terms[index].Name}\t{match?.Product.Name}\t{match?.Strength}\t{without?.Product.Name}\t{without?.Strength}");
            }
        }
    }

    private static ProductMatch? First(QualifyingPurchase purchase, LineItem item) => purchase.Matches.FirstOrDefault(match => match.Item == item);

    private static ParticipatingProduct Terms(InventedProduct product, int index) =>
        new($"p-{index}", product.Name, [product.Kana, $"{product.Brand.Kana}{product.Kana}"], []);

    private static Receipt Receipt(IEnumerable<string> names) => new()
    {
        Items = [.. names.Select(name => new LineItem(new(name, 0.98, false, default), null, null, null, null, null, false))],
    };
}
