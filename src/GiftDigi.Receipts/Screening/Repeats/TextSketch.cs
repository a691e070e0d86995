using System.Buffers.Binary;
using System.Globalization;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Screening.Repeats;

/// <summary>
/// The perceptual fingerprint of a paper: a sketch of all that is read on it. Another photo, a crop, a turn or another compression
/// changes some letters and some lines of the text, and so a small part of the sketch.
/// </summary>
internal sealed class TextSketch
{
    private const int Functions = 64;
    private const int FunctionsOfPart = 4;
    private const int Shingle = 3;

    /// <summary>Less text than this is too little to know a paper by.</summary>
    private const int FewestShingles = 60;

    private readonly byte[] _bytes;

    private TextSketch(byte[] bytes) => _bytes = bytes;

    /// <summary>
    /// Parts of it: two captures of a paper nearly always share one, even of a half of it; of two baskets of one chain, whose receipts have a
    /// third of their text in common, one in ten does.
    /// </summary>
    public IEnumerable<string> Parts => Enumerable.Range(0, Functions / FunctionsOfPart)
        .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part}/{Convert.ToHexString(Least.Slice(part * FunctionsOfPart, FunctionsOfPart))}"));

    private int Shingles => BinaryPrimitives.ReadUInt16BigEndian(_bytes);

    private ReadOnlySpan<byte> Least => _bytes.AsSpan(sizeof(ushort));

    /// <summary>The sketch of what is read; null when that is hardly any text.</summary>
    public static TextSketch? Of(IEnumerable<OcrLine> lines)
    {
        var shingles = lines.SelectMany(line => ShinglesOf(line.Text)).ToHashSet(StringComparer.Ordinal);
        if (shingles.Count < FewestShingles)
        {
            return null;
        }

        var bytes = new byte[sizeof(ushort) + Functions];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)Math.Min(shingles.Count, ushort.MaxValue));
        MinHash.Of(shingles, Functions).CopyTo(bytes, sizeof(ushort));
        return new(bytes);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is anything else.</summary>
    public static TextSketch? Parse(string text)
    {
        var bytes = new byte[sizeof(ushort) + Functions];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == bytes.Length ? new(bytes) : null;
    }

    /// <summary>How much of the shorter text is in the longer one, 0 to 1: a part of a paper is all in the whole.</summary>
    public double Likeness(TextSketch other)
    {
        var likeness = MinHash.Likeness(Least, other.Least);
        var common = likeness / (1 + likeness) * (Shingles + other.Shingles);
        return Math.Min(1, common / Math.Min(Shingles, other.Shingles));
    }

    /// <inheritdoc/>
    public override string ToString() => Convert.ToBase64String(_bytes);

    private static IEnumerable<string> ShinglesOf(string line)
    {
        var letters = string.Concat(FoldedText.Of(line).Text.ToUpperInvariant().Where(char.IsLetterOrDigit));
        return Enumerable.Range(0, Math.Max(0, letters.Length - Shingle + 1)).Select(start => letters.Substring(start, Shingle));
    }
}
