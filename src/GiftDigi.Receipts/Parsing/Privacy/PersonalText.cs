using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing.Privacy;

/// <summary>
/// Finds what is personal in a text. Numbers are told by their labels, those of cards by their form too; names by the words before
/// or behind them. What only looks alike (amounts, dates, phones, registration numbers, codes of goods) has none of these.
/// </summary>
internal static partial class PersonalText
{
    private const string NotAName = "レジ|セルフ|No|番号|コード|TEL|電話|店|部門|伝票|取引|日時|時刻|精算|領収|合計|小計|お預|お釣|登録|承認|端末|[:.]";

    /// <summary>Further groups of a number; a date, a time or an amount behind it is none.</summary>
    private const string MoreGroups = @"(\s-?[\dX*●]{2,6}(?![\d/年.:,円点個]))*";

    /// <summary>Signs that hide digits, which may be read with gaps between them.</summary>
    private const string Stars = @"([*●]{1,8}\s){0,4}";

    private static readonly (PersonalKind Kind, Func<Regex> Pattern)[] Patterns =
    [
        (PersonalKind.CardNumber, LabelledCard),
        (PersonalKind.MemberNumber, LabelledMember),
        (PersonalKind.CardNumber, HiddenCard),
        (PersonalKind.CardNumber, GroupedCard),
        (PersonalKind.StaffName, Staff),
        (PersonalKind.CustomerName, Addressee),
        (PersonalKind.CustomerName, LabelledCustomer),
        (PersonalKind.Balance, Balance),
        (PersonalKind.Balance, PointsBalance),
    ];

    /// <summary>The personal parts of a row's folded text, none of them within another.</summary>
    public static List<PersonalSpan> Find(string text)
    {
        var spans = new List<PersonalSpan>();
        foreach (var (kind, pattern) in Patterns)
        {
            foreach (Match match in pattern().Matches(text))
            {
                var value = match.Groups["value"];
                var span = new PersonalSpan(kind, value.Index, value.Value.TrimEnd().Length);
                if (!spans.Exists(other => other.Start <= span.Start && span.End <= other.End))
                {
                    spans.Add(span);
                }
            }
        }

        return spans;
    }

    /// <summary>The kind of number that this label announces, when nothing else stands in the row: the number stands below.</summary>
    public static PersonalKind? Announced(string text) =>
        CardLabelAlone().IsMatch(text) ? PersonalKind.CardNumber
        : MemberLabelAlone().IsMatch(text) ? PersonalKind.MemberNumber
        : BalanceLabelAlone().IsMatch(text) ? PersonalKind.Balance
        : null;

    /// <summary>Whether the row holds nothing but a number that such a label could announce.</summary>
    public static bool IsNumberAlone(string text, PersonalKind kind) =>
        kind == PersonalKind.Balance ? BalanceAlone().IsMatch(text) : NumberAlone().IsMatch(text);

    [GeneratedRegex(
        @"(カード|CARD)\s?(会員)?\s?(番号|No|NUMBER|#)\s?[.:]?\s{0,3}(?<value>" + Stars + @"[\dX*#・●-]{3,30}" + MoreGroups + ")",
        TextPattern.AnyCase,
        TextPattern.Milliseconds)]
    private static partial Regex LabelledCard();

    /// <summary>
    /// Digits beside a run of signs that hide others. Tills fill the space before amounts with stars as well: those have a sign of
    /// money, a comma or fewer digits.
    /// </summary>
    [GeneratedRegex(
        @"(?<![¥\d*X●A-Za-z])(?<value>(\d{1,6}[\s-]?)?([X*●]{2,}[\s-]?){1,4}(\d{3,5})(?![\d,.]*\s?(円|¥|個|点|-))|\d{4,6}[\s-]?[X*●]{4,}[X*●\s-]*)(?![\d,¥A-Za-z])",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex HiddenCard();

    [GeneratedRegex(
        @"(?<![\dTA-Za-z-]|(登録|事業者|伝票|取引|問合せ?|承認|端末|レシート)(番号|No)?\s?[:.]?\s?)(?<value>[3-6]\d{3}[\s-]\d{4}[\s-]\d{4}[\s-]\d{4}|3\d{3}[\s-]\d{6}[\s-]\d{5})(?![\d-])",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex GroupedCard();

    [GeneratedRegex(
        @"(会員(証|様)?|メンバーズ?|ポイント(カード)?|[お御]客様|顧客|(電子マネー|Ponta|dポイント|Tカード|Tポイント|Vポイント|nanaco|WAON|Edy|Suica|PASMO|ICOCA|交通系)\s?(カード|会員)?)\s?(番号|No|ID|コード|#)"
        + @"\s?[.:]?\s{0,3}(?<value>" + Stars + @"[\dA-Z*●][\dA-Z*●-]{2,30}" + MoreGroups + ")",
        TextPattern.AnyCase,
        TextPattern.Milliseconds)]
    private static partial Regex LabelledMember();

    [GeneratedRegex(
        @"(?<!\p{L})(責任者|担当者?|係員?|レジ係|レジ担当者?|店員|扱者|取扱者|販売員|[^\s\d]売員|[^\s\d]任者|責[^\s\d]者|チェッカー|スタッフ(?=[\s:\d])|責(?=[\s:.\dN]))(名|氏名)?\s?(No|コード)?\s?[:.#]?\s{0,2}(\d{1,8}\s?[:.]?\s?)?"
        + @"(?<value>(?!" + NotAName + @")[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}々A-Za-z]{1,10}(\s(?!" + NotAName + @")[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}々A-Za-z]{1,6}(?![\p{L}\d:.]))?)",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Staff();

    /// <summary>A name and 様 at the end of its word; 王様のプリン and お子様ランチ go on behind it.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d])(?<value>(?!([おご御]|皆|会員|上様|各位|王|女王|神|殿|奥|若))[\p{L}()]{1,20}(?<![名組客員者皆])(\s[\p{L}]{1,8}(?<![名組客員者皆]))?)\s?様(?=$|\s|[)】])(?!.*[¥])",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Addressee();

    [GeneratedRegex(
        @"([おご]名前|氏名|会員名|会員氏名|(カード)?名義人?)\s?[:.]?\s{0,3}(?<value>\p{L}[\p{L}\s]{0,24})",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex LabelledCustomer();

    [GeneratedRegex(
        @"(残高|残額|残金)(合計|照会)?\s?[:.)]?[^\d¥*]{0,8}(?<value>¥?\s?-?\d[\d,]*)",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Balance();

    [GeneratedRegex(
        @"((累計|累積|合計|保有|残|現在|前回(まで)?|有効|利用可能|今まで|お買上後|通算)の?(\p{L}{0,6})?(ポイント|ﾎﾟｲﾝﾄ|pt)|(ポイント|pt)\s?(累計|累積|合計|残|数合計))[^\d¥]{0,8}(?<value>-?\d[\d,]*)",
        TextPattern.AnyCase,
        TextPattern.Milliseconds)]
    private static partial Regex PointsBalance();

    [GeneratedRegex(@"^\W{0,2}(カード|CARD)(会員)?\s?(番号|No)\W{0,2}$", TextPattern.AnyCase, TextPattern.Milliseconds)]
    private static partial Regex CardLabelAlone();

    [GeneratedRegex(@"^\W{0,2}(会員|メンバーズ?|ポイントカード|[お御]客様|顧客)\s?(番号|No|ID)\W{0,2}$", TextPattern.AnyCase, TextPattern.Milliseconds)]
    private static partial Regex MemberLabelAlone();

    [GeneratedRegex(@"^\W{0,2}\S{0,12}(残高|残額|累計ポイント|保有ポイント|ポイント残)\W{0,2}$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex BalanceLabelAlone();

    [GeneratedRegex(@"^\W{0,2}[\dA-Z*●X][\dA-Z*●X\s-]{4,30}\W{0,2}$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex NumberAlone();

    [GeneratedRegex(@"^\W{0,2}¥?\s?\d[\d,]*\s?(P|pt|円|ポイント)?\W{0,2}$", TextPattern.AnyCase, TextPattern.Milliseconds)]
    private static partial Regex BalanceAlone();
}
