namespace GiftDigi.Receipts.Parsing;

/// <summary>
/// Tells names from what a reader makes of logos. A logo that no line of print looks like is read with little confidence, as few
/// letters, among signs, or as letters of every kind in a mixture that nobody prints.
/// </summary>
internal static class NameLegibility
{
    private const double Least = 0.6;

    /// <summary>Few letters say little: they have to be read better.</summary>
    private const double LeastOfFew = 0.8;
    private const int Few = 3;

    /// <summary>The part of all characters that signs may be.</summary>
    private const double MostSigns = 0.34;

    /// <summary>How often, against its length, the kind of letter may change.</summary>
    private const double MostChanges = 0.5;

    /// <summary>What was read surely may look as odd as it likes.</summary>
    private const double Sure = 0.95;

    private enum Letters
    {
        Latin,
        Kana,
        Kanji,
        Digit,
        Sign,
    }

    /// <summary>Whether the text may be taken for a name.</summary>
    /// <param name="text">As read.</param>
    /// <param name="confidence">How sure the reading is, 0 to 1.</param>
    public static bool IsLegible(string text, double confidence)
    {
        var kinds = text.Where(character => !char.IsWhiteSpace(character)).Select(KindOf).ToList();
        var signs = kinds.Count(kind => kind == Letters.Sign);
        var letters = kinds.Count(kind => kind is Letters.Latin or Letters.Kana or Letters.Kanji);
        var changes = kinds.Zip(kinds.Skip(1)).Count(pair => pair.First != pair.Second);
        return letters >= 2
            && text.Where(char.IsLetter).Distinct().Skip(1).Any()
            && confidence >= (letters <= Few ? LeastOfFew : Least)
            && (confidence >= Sure || (signs <= MostSigns * kinds.Count && changes <= MostChanges * kinds.Count));
    }

    private static Letters KindOf(char character) => character switch
    {
        _ when char.IsDigit(character) => Letters.Digit,
        _ when character is >= '぀' and <= 'ヿ' or '々' or >= 'ｦ' and <= 'ﾟ' => Letters.Kana,
        _ when char.IsLetter(character) => character >= '⺀' ? Letters.Kanji : Letters.Latin,
        _ => Letters.Sign,
    };
}
