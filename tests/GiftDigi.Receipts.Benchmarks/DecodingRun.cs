using System.Diagnostics;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>One way of decoding and what came of it.</summary>
internal sealed class DecodingRun(string name, DecodingRun.Decoder decoder)
{
    public const string All = "all";

    public delegate DecodedLine Decoder(Emissions emissions);

    public string Name => name;

    public SortedDictionary<string, DecodingTally> Tallies { get; } = new(StringComparer.Ordinal);

    public TimeSpan Time { get; private set; }

    public DecodedLine Last { get; private set; } = new([], 0, [], 0);

    public void Decode(string kind, string truth, Emissions emissions)
    {
        var clock = Stopwatch.GetTimestamp();
        Last = decoder(emissions);
        Time += Stopwatch.GetElapsedTime(clock);
        foreach (var group in new[] { All, kind })
        {
            Tallies.TryAdd(group, new());
            Tallies[group].Add(truth, Last);
        }
    }
}
