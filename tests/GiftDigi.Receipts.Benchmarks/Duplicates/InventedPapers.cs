using System.Globalization;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts.Benchmarks.Duplicates;

/// <summary>
/// Fingerprints as a year's entries leave them, made without any paper: chains of shops, a third of whose text is the same on all of their
/// receipts, and baskets of which many are bought again and again.
/// </summary>
internal sealed class InventedPapers(Random random)
{
    private const int ChainCount = 60;
    private const int Shops = 200;
    private const int Days = 60;
    private const int Campaigns = 20;
    private const int SketchBytes = 64;
    private const double CommonText = 0.3;
    private const double UsualBasket = 0.3;

    private static readonly DateTimeOffset Start = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly byte[][] _chains = [.. Enumerable.Range(0, ChainCount).Select(_ => Bytes(random))];

    /// <summary>Entry <paramref name="number"/>, and what its paper is known by.</summary>
    public (Entry Entry, PaperFingerprint Paper) Next(int number)
    {
        var at = Start.AddSeconds(number);
        var entry = new Entry(
            EntryId.New(new FixedTime(at)),
            new(Invariant($"campaign-{number % Campaigns}")),
            new(Invariant($"entrant-{random.Next(200_000)}")),
            ImageFingerprint.Of(BitConverter.GetBytes(number)),
            at);
        return (entry, Paper());
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[SketchBytes];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private PaperFingerprint Paper()
    {
        // Half of all receipts are of a fifth of the chains.
        var chain = random.Next(2) == 0 ? random.Next(ChainCount / 5) : random.Next(ChainCount);
        var shop = (chain * Shops) + random.Next(Shops);
        var day = new DateOnly(2026, 10, 1).AddDays(random.Next(Days));
        var basket = random.NextDouble() < UsualBasket ? random.Next(20) : random.Next(100_000);
        var total = basket < 20 ? 150 + basket : 300 + (basket % 5000);
        var sketch = Bytes(random).Select((value, index) => random.NextDouble() < CommonText ? _chains[chain][index] : value);
        var text = Invariant(
            $"T{chain:0000000000000}!|03{shop:00000000}!|{day:yyyy-MM-dd}!|{random.Next(9, 22):00}:{random.Next(60):00}!|{total}!|{random.Next(1000, 10_000)}!|{random.Next(1, 9)}!|{basket % 256:X2}{basket / 7 % 256:X2}{basket / 13 % 256:X2}|{Convert.ToBase64String([1, 144, .. sketch])}");
        return PaperFingerprint.TryParse(text, out var paper) ? paper : throw new FormatException(text);
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
