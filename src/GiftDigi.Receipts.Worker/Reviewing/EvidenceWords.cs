using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Reviewing;

/// <summary>
/// What rules and tests say, in both languages. They are kept as they were written, in English, so that a verdict can be made again to the
/// last letter; the Japanese is made of that when it is shown, also for what was kept long ago.
/// </summary>
internal static class EvidenceWords
{
    /// <summary>What is kept is no deeper than conditions may be; a stranger's text is not followed farther.</summary>
    private const int Deepest = 12;

    private static readonly Separator[] Names = [new("; ", "、"), new(", ", "、")];
    private static readonly Separator[] Conditions = [.. Names, new(" and ", " かつ "), new(" or ", " または ")];
    private static readonly Separator Slash = new(" / ", " / ");

    /// <summary>What a rule or test says; as it is kept where it has no such wording.</summary>
    /// <param name="id">The id of the rule or test.</param>
    /// <param name="text">What it said.</param>
    public static LocalText Of(string id, string text) => new(Translate(new(EvidencePhrases.Of(id), SeparatorsOf(id)), text, 0) ?? text, text);

    /// <summary>In Japanese; null when none of it is a wording.</summary>
    private static string? Translate(Wordings known, string text, int depth) => depth > Deepest
        ? null
        : known.Phrases.FirstOrDefault(phrase => phrase.IsWhole && phrase.English == text)?.Write([]) ?? Whole(known, text, depth) ?? Phrased(known, text, depth) ?? Parts(known, text, depth);

    /// <summary>A list whose every part is a wording.</summary>
    private static string? Whole(Wordings known, string text, int depth)
    {
        foreach (var (english, japanese) in known.Separators)
        {
            var parts = text.Split(english);
            if (parts.Length > 1 && Array.TrueForAll(parts, part => known.Phrases.Any(phrase => phrase.TryRead(part, out _))))
            {
                return string.Join(japanese, parts.Select(part => Translate(known, part, depth + 1) ?? part));
            }
        }

        return null;
    }

    private static string? Phrased(Wordings known, string text, int depth)
    {
        foreach (var phrase in known.Phrases)
        {
            if (phrase.TryRead(text, out var holes))
            {
                return phrase.Write([.. holes.Select(hole => Translate(known, hole, depth + 1) ?? hole)]);
            }
        }

        return null;
    }

    /// <summary>A list of which some parts are wordings, and others are names.</summary>
    private static string? Parts(Wordings known, string text, int depth)
    {
        foreach (var (english, japanese) in known.Separators.Append(Slash))
        {
            var parts = text.Split(english);
            var translated = parts.Length > 1 ? Array.ConvertAll(parts, part => Translate(known, part, depth + 1)) : [];
            if (translated.Any(part => part is not null))
            {
                return string.Join(japanese, translated.Zip(parts, (words, part) => words ?? part));
            }
        }

        return null;
    }

    /// <summary>What stands between the wordings of a list. The names of equations have commas of their own.</summary>
    private static Separator[] SeparatorsOf(string id) => id switch
    {
        "arithmetic" => [],
        "purchase-condition" => Conditions,
        _ => Names,
    };

    /// <summary>What stands between the parts of a list.</summary>
    private sealed record Separator(string English, string Japanese);

    /// <summary>What a rule or test says things with.</summary>
    private sealed record Wordings(IReadOnlyList<Phrase> Phrases, IReadOnlyList<Separator> Separators);
}
