namespace GiftDigi.Receipts.Benchmarks.Matching;

/// <summary>A word as it is written, and in katakana.</summary>
internal readonly record struct Word(string Written, string Kana)
{
    /// <summary>Reads <c>濃いめ/コイメ</c>; a word in katakana stands for itself.</summary>
    public static Word Parse(string text) => text.Split('/') is [var written, var kana] ? new(written, kana) : new(text, text);
}
