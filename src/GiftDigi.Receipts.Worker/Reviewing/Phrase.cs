using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GiftDigi.Receipts.Worker.Reviewing;

/// <summary>A wording of rules and tests, with its holes numbered in the order of the English one, and the same in Japanese.</summary>
/// <param name="english">As rules write it: <c>at most {0} approved entries</c>.</param>
/// <param name="japanese">The same in Japanese; its holes may stand in another order.</param>
internal sealed class Phrase(string english, string japanese)
{
    private readonly List<string> _fixed = Cut(english);

    /// <summary>As rules write it.</summary>
    public string English => english;

    /// <summary>Whether it has no hole.</summary>
    public bool IsWhole => _fixed.Count == 1;

    /// <summary>What a text has in the holes, each as short as can be; false when it is no such text.</summary>
    public bool TryRead(string text, [NotNullWhen(true)] out IReadOnlyList<string>? holes)
    {
        holes = null;
        if (_fixed is [var whole])
        {
            holes = text == whole ? [] : null;
            return holes is not null;
        }

        if (!text.StartsWith(_fixed[0], StringComparison.Ordinal) || !text.EndsWith(_fixed[^1], StringComparison.Ordinal))
        {
            return false;
        }

        var (at, end, found) = (_fixed[0].Length, text.Length - _fixed[^1].Length, new List<string>());
        foreach (var part in _fixed.Skip(1).SkipLast(1))
        {
            var next = at < end ? text.IndexOf(part, at, end - at, StringComparison.Ordinal) : -1;
            if (next < 0)
            {
                return false;
            }

            found.Add(text[at..next]);
            at = next + part.Length;
        }

        holes = at < end ? [.. found, text[at..end]] : null;
        return holes is not null && !found.Contains("");
    }

    /// <summary>In Japanese, with what stands in the holes.</summary>
    public string Write(IReadOnlyList<string> holes) => string.Format(CultureInfo.InvariantCulture, japanese, [.. holes]);

    /// <summary>What stands around the holes.</summary>
    private static List<string> Cut(string template)
    {
        var (parts, rest) = (new List<string>(), template);
        while (rest.IndexOf('{', StringComparison.Ordinal) is >= 0 and var hole)
        {
            parts.Add(rest[..hole]);
            rest = rest[(hole + "{0}".Length)..];
        }

        return [.. parts, rest];
    }
}
