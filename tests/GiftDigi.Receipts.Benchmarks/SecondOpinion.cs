using System.Diagnostics;
using GiftDigi.Receipts.Adapters.Onnx;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>Reads some lines again in another way and makes one reading of both; counts how often, and how long that takes.</summary>
internal sealed class SecondOpinion(string name, Predicate<DecodedLine> wanted, LineReading again, SecondOpinion.Joining join)
{
    public delegate DecodedLine Joining(DecodedLine first, DecodedLine second);

    public string Name => name;

    /// <summary>Lines read again.</summary>
    public int Asked { get; private set; }

    /// <summary>What reading them again and joining took.</summary>
    public TimeSpan Time { get; private set; }

    /// <summary>The lines with the opinion, of those that the program's own recogniser gave.</summary>
    public DecodedLine[] Improve(GrayPixels photo, IReadOnlyList<TextRegion> regions, IReadOnlyList<DecodedLine> first, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var lines = first.ToArray();
        var asked = Enumerable.Range(0, lines.Length).Where(line => wanted(lines[line])).ToArray();
        var second = asked.Length == 0 ? [] : again(photo, [.. asked.Select(line => regions[line])], cancellationToken);
        foreach (var (line, reading) in asked.Zip(second))
        {
            lines[line] = join(lines[line], reading);
        }

        Asked += asked.Length;
        Time += Stopwatch.GetElapsedTime(start);
        return lines;
    }
}
