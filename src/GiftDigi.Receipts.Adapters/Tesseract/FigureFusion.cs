using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>
/// Makes one figure of two readings. The Japanese engine takes a crossed zero for 6 or 9, the English one a yen sign for 4,
/// and either adds or loses a character now and then.
/// </summary>
internal static class FigureFusion
{
    /// <summary>Below this, the Japanese engine was at a loss.</summary>
    private const double Weak = 0.95;

    /// <summary>Confidences this close are equal; then the English engine is right more often.</summary>
    private const double Tie = 0.005;

    /// <summary>What engines make of specks and edges at the ends of a figure.</summary>
    private static readonly char[] Dirt = [.. "|_=~'\"`,.:;‘’“”°»«—"];

    /// <summary>The better of both character by character when they are of one length, else the Japanese reading unless it is weak.</summary>
    internal static OcrWord Fuse(OcrWord japanese, OcrWord english)
    {
        var first = Clean(japanese.Text);
        var second = Align(Clean(english.Text), first);
        if (!second.Any(char.IsAsciiDigit))
        {
            return japanese;
        }

        if (first.Length != second.Length)
        {
            return japanese.Confidence < Weak && english.Confidence > japanese.Confidence
                ? english with { Text = second, Box = japanese.Box }
                : japanese;
        }

        var trustEnglish = english.Confidence >= japanese.Confidence - Tie;
        var characters = first.Zip(second, (one, other) => Choose(one, other, trustEnglish));
        return japanese with { Text = string.Concat(characters), Confidence = Math.Max(japanese.Confidence, english.Confidence) };
    }

    /// <summary>Without the dirt, unless nothing else is there.</summary>
    private static string Clean(string text) => text.Trim(Dirt) is { Length: > 0 } clean ? clean : text;

    /// <summary>Without a first or last character that the other reading does not have.</summary>
    private static string Align(string text, string other)
    {
        if (text.Length != other.Length + 1)
        {
            return text;
        }

        var (tail, head) = (text[1..], text[..^1]);
        var (tailLikeness, headLikeness) = (Likeness(tail, other), Likeness(head, other));
        var best = headLikeness > tailLikeness ? head : tail;
        return 2 * Math.Max(headLikeness, tailLikeness) >= other.Length ? best : text;
    }

    private static int Likeness(string one, string other) => one.Zip(other, (a, b) => a == b ? 1 : 0).Sum();

    private static char Choose(char japanese, char english, bool trustEnglish)
    {
        if (japanese is '6' or '8' or '9' && english == '0')
        {
            return english;
        }

        // A yen sign or letter that the Japanese engine saw is no digit, as sure as the English one may be.
        var isSign = japanese == '¥' || (char.IsAsciiLetterUpper(japanese) && char.IsAsciiDigit(english));
        return isSign || !trustEnglish ? japanese : english;
    }
}
