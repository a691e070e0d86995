using System.Collections.Concurrent;
using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Layouts;
using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Shops;
using GiftDigi.Receipts.Rendering.Truth;

namespace GiftDigi.Receipts.Benchmarks.Tests.Rendering;

/// <summary>Slips of many purchases, without the pictures.</summary>
internal static class Printouts
{
    private const int Seeds = 150;

    private static readonly ConcurrentDictionary<string, IReadOnlyList<(string Slip, ReceiptTruth Truth)>> Printed = new(StringComparer.Ordinal);

    public static IReadOnlyList<(string Slip, ReceiptTruth Truth)> Of(Chain chain) =>
        Printed.GetOrAdd(chain.Layout, _ => [.. Enumerable.Range(1, Seeds).Select(seed => Print(chain, seed))]);

    public static IReadOnlyList<(string Slip, ReceiptTruth Truth)> Of(RenderScope scope) => [.. Chains.Of(scope).SelectMany(Of)];

    private static (string Slip, ReceiptTruth Truth) Print(Chain chain, int seed)
    {
        var day = new DateOnly(2026, 11, 21).AddDays(-seed % 42);
        var purchase = new Shopper(Dice.For(seed, "purchase")).Buy(new(chain, day, [], []));
        var (slip, truth) = AllLayouts.Named(chain.Layout).Print(purchase);
        return (slip.ToString(), truth);
    }
}
