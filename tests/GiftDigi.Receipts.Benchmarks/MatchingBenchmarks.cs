using BenchmarkDotNet.Attributes;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Matching;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>Thirty items against a hundred products.</summary>
[MemoryDiagnoser]
public class MatchingBenchmarks
{
    private readonly ProductMatcher _matcher = new([.. Enumerable.Range(0, 100).Select(number => new ParticipatingProduct($"product-{number}", Name(number), [], []))]);
    private readonly Receipt _receipt = new()
    {
        Items = [.. Enumerable.Range(0, 30).Select(number => new LineItem(new(Name(number * 7), 1, false, default), null, null, null, null, null, false))],
    };

    /// <summary>The whole receipt.</summary>
    [Benchmark]
    public QualifyingPurchase Match() => _matcher.Match(_receipt);

    private static string Name(int number) => $"やまびこ{(char)('ア' + (number % 80))}茶{number % 13}00ml";
}
