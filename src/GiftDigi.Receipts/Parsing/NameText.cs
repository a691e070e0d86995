using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>Where in the text of a row a shop's name may stand.</summary>
internal static partial class NameText
{
    /// <summary>The row without the frame around it, and without a branch printed behind the name.</summary>
    public static (int Start, int Length) In(string text)
    {
        var length = BehindName().Match(text) is { Success: true } match ? match.Index : text.Length;
        var name = Frameless().Match(text[..length]);
        return (name.Index, name.Length);
    }

    /// <summary>That part of the text itself.</summary>
    public static string Cut(string text)
    {
        var (start, length) = In(text);
        return text.Substring(start, length);
    }

    /// <summary>What stands between spaces and frames, where there are several such parts, and kana behind the letters of a logo.</summary>
    public static IEnumerable<(int Start, int Length)> Parts(string text) =>
        Part().Matches(text).Concat(BehindLogo().Matches(text)).Select(match => (match.Index, match.Length));

    [GeneratedRegex(@"\s\S{0,24}\S(店|支社|営業所)$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex BehindName();

    /// <summary>The name without the lines and brackets of a frame around it.</summary>
    [GeneratedRegex(@"[\p{L}\d&('].*[\p{L}\d)!']|[\p{L}\d]", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Frameless();

    [GeneratedRegex(@"(?<=[A-Za-z])[ァ-ヺー]+(?=\s|$)", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex BehindLogo();

    [GeneratedRegex(@"[\p{L}\d&][^\s()<>\[\]【】「」『』]*", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Part();
}
