using System.Text.RegularExpressions;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>
/// Makes one figure of two readings. The Japanese engine takes a crossed zero for 6 or 9, the English one a yen sign for 4,
/// and either adds or loses a character now and then.
/// </summary>
internal static partial class FigureFusion
{
    /// <summary>Below this, the Japanese engine was at a loss.</summary>
    private const double Weak = 0.95;

    /// <summary>Confidences this close are equal; then the English engine is right more often.</summary>
    private const double Tie = 0.005;

    /// <summary>What engines make of specks and edges at the ends of a figure.</summary>
    private static readonly char[] Dirt = [.. "|_=~'\"`,.:;‘’“”°»«—"];

    /// <summary>An amount as it is printed, with a comma before each three digits.</summary>
    [GeneratedRegex(@"^-?¥-?\d{1,3}(,\d{3})*[)]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Amount { get; }

    /// <summary>The better of both character by character when they are of one length, else the Japanese reading unless it is weak.</summary>
    internal static OcrWord Fuse(OcrWord japanese, OcrWord english)
    {
        var (first, second) = (Clean(japanese.Text), Clean(english.Text));
        if (!second.Any(char.IsAsciiDigit))
        {
            return japanese;
        }

        if (first[0] == '¥' && Amount.IsMatch(second) && !Amount.IsMatch(first))
        {
            return english with { Text = second, Box = japanese.Box };
        }

        second = Align(second, first);
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
        if (text.Length != other.Length + 1 || text[0] == '¥')
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
        if ((japanese is '6' or '8' or '9' && english == '0') || (japanese == '.' && english == ','))
        {
            return english;
        }

        // A yen sign or letter that the Japanese engine saw is no digit, as sure as the English one may be.
        var isSign = japanese == '¥' || (char.IsAsciiLetterUpper(japanese) && char.IsAsciiDigit(english));
        return isSign || !trustEnglish ? japanese : english;
    }
}
