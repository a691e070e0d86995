using BenchmarkDotNet.Attributes;
using GiftDigi.Receipts.Benchmarks.Matching;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Matching;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>Thirty items, a few misread, against as many products as a retailer has.</summary>
[MemoryDiagnoser]
public class MatchingBenchmarks
{
    private ProductMatcher _matcher = null!;
    private Receipt _receipt = null!;

    /// <summary>How many products take part.</summary>
    [Params(100, 50_000)]
    public int Products { get; set; }

    /// <summary>Prepares the products and the receipt.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var products = InventedProducts.Make(Products, seed: 1);
        var noise = new ReaderNoise(seed: 1);
        _matcher = new([.. products.Select((product, number) => new ParticipatingProduct($"product-{number}", product.Name, [product.Kana], []))]);
        _receipt = new()
        {
            Items = [.. Enumerable.Range(0, 30).Select(number => products[number * 7919 % products.Count])
                .Select((product, number) => new LineItem(new(noise.Read(TillStyle.All[number % 6].Of(product)), 0.98, false, default), null, null, null, null, null, false))],
        };
    }

    /// <summary>The whole receipt.</summary>
    [Benchmark]
    public QualifyingPurchase Match() => _matcher.Match(_receipt);
}
