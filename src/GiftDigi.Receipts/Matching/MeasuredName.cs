using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GiftDigi.Receipts.Names;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Matching;

/// <summary>A product's name with its sizes told apart: 500ml is not 2L, and six cans are not one.</summary>
/// <param name="Core">The rest of the name, in the form of <see cref="PrintedName.Fold"/>.</param>
/// <param name="Measures">The sizes, in printed order.</param>
/// <param name="LastFigures">Figures without a unit at the end, which a till may have cut off; empty where there are none.</param>
/// <param name="EndsInVolume">Whether a volume is the last thing: a number of bottles or cans may have been cut off.</param>
/// <param name="HasCutNumber">Whether the cross before such a number is the last thing.</param>
internal sealed partial record MeasuredName(string Core, IReadOnlyList<Measure> Measures, string LastFigures, bool EndsInVolume, bool HasCutNumber)
{
    private const int Longest = 200;

    /// <summary>What the name says, in whatever form it is printed.</summary>
    public static MeasuredName Of(string name)
    {
        var text = Figures(Composed(name.Length > Longest ? name[..Longest] : name).ToUpperInvariant());
        var matches = Size().Matches(text);
        var core = new StringBuilder(text);
        foreach (var match in matches.Reverse())
        {
            core.Remove(match.Index, match.Length).Insert(match.Index, ' ');
        }

        var rest = core.ToString();
        var last = Trailing().Match(rest);
        return new(
            PrintedName.Fold(last.Success ? rest[..last.Index] : rest),
            [.. matches.Select(Measured)],
            last.Groups["figures"].Value,
            VolumeAtEnd().IsMatch(text),
            CrossAtEnd().IsMatch(text));
    }

    /// <summary>Whether nothing stands behind the name, so that a till may have cut it off in the middle.</summary>
    public bool EndsInCore => Measures.Count == 0 && LastFigures.Length == 0;

    /// <summary>Whether the sizes of <paramref name="printed"/> are those of this product.</summary>
    /// <param name="printed">What was read.</param>
    /// <param name="cutting">Whether the till cut it off: figures without their unit may then be the first of others.</param>
    public MeasureAgreement Agreement(MeasuredName printed, Cutting cutting)
    {
        if (Measures.Count == 0 && LastFigures.Length == 0)
        {
            return MeasureAgreement.Agree;
        }

        var open = Measures.ToList();
        var agreement = AgreementOfSizes(open, printed.Measures);
        return agreement == MeasureAgreement.Conflict ? agreement
            : LastFigures.Length > 0 ? (printed.LastFigures == LastFigures && open.Count == 0 ? agreement : MeasureAgreement.Incomplete)
            : printed.LastFigures.Length > 0 ? AgreementOfFigures(open, printed.LastFigures, agreement, cutting)
            : open.TrueForAll(own => own is { Kind: MeasureKind.Count, Amount: 1 }) && !printed.IsCutBehindSize(cutting) ? agreement
            : MeasureAgreement.Incomplete;
    }

    /// <summary>Whether a number of cans or bottles may have been cut off.</summary>
    private bool IsCutBehindSize(Cutting cutting) => HasCutNumber || (EndsInVolume && cutting == Cutting.Likely);

    /// <summary>Takes the sizes that are printed out of those that are open.</summary>
    private MeasureAgreement AgreementOfSizes(List<Measure> open, IEnumerable<Measure> printed)
    {
        var agreement = MeasureAgreement.Agree;
        foreach (var size in printed.Where(size => size is not { Kind: MeasureKind.Count, Amount: 1 }))
        {
            var same = open.FindIndex(own => own.Kind == size.Kind && own.Amount == size.Amount);
            if (same >= 0)
            {
                open.RemoveAt(same);
            }
            else if (Measures.Any(own => own.Kind == size.Kind && IsOneFigureShort(own.Figures, size.Figures)))
            {
                agreement = MeasureAgreement.Incomplete;
            }
            else
            {
                return MeasureAgreement.Conflict;
            }
        }

        return agreement;
    }

    private static MeasureAgreement AgreementOfFigures(List<Measure> open, string figures, MeasureAgreement agreement, Cutting cutting) => open switch
    {
        [var only] when only.Figures == figures => cutting == Cutting.Unlikely ? agreement : MeasureAgreement.Incomplete,
        _ when open.Exists(own => own.Figures.StartsWith(figures, StringComparison.Ordinal) || IsOneFigureShort(own.Figures, figures)) => MeasureAgreement.Incomplete,
        _ => MeasureAgreement.Conflict,
    };

    /// <summary>Whether a reader that lost or added a figure would read the one for the other; another figure in a place is another size.</summary>
    private static bool IsOneFigureShort(string one, string other) => Math.Abs(one.Length - other.Length) == 1
        && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));

    // Normalising throws on lone surrogates, which hostile text may hold.
    private static string Composed(string text) => text.Any(char.IsSurrogate) ? text : text.Normalize(NormalizationForm.FormKC);

    /// <summary>Letters among the figures of a size are figures.</summary>
    private static string Figures(string text) => LikeFigures().Replace(text, match => match.Value
        .Replace('O', '0').Replace('Q', '0').Replace('D', '0').Replace('I', '1').Replace('T', '1').Replace('Z', '2').Replace('S', '5').Replace('B', '8'));

    private static Measure Measured(Match match)
    {
        var figures = match.Groups["figures"].Value;
        var (kind, units) = match.Groups["times"].Success ? (MeasureKind.Count, 1) : Unit(match.Groups["unit"].Value);
        return new(kind, (long)Math.Round(decimal.Parse(figures, CultureInfo.InvariantCulture) * units), figures);
    }

    private static (MeasureKind Kind, int Units) Unit(string unit) => unit switch
    {
        "ML" or "CC" or "ミリ" => (MeasureKind.Volume, 1),
        "L" or "リットル" => (MeasureKind.Volume, 1_000),
        "DL" => (MeasureKind.Volume, 100),
        "MG" => (MeasureKind.Weight, 1),
        "G" or "グラム" => (MeasureKind.Weight, 1_000),
        "KG" or "キロ" => (MeasureKind.Weight, 1_000_000),
        "MM" => (MeasureKind.Length, 1),
        "CM" => (MeasureKind.Length, 10),
        "M" => (MeasureKind.Length, 1_000),
        _ => (MeasureKind.Count, 1),
    };

    [GeneratedRegex(
        @"(?<![0-9.])(?<figures>[0-9]{1,5}(\.[0-9]{1,2})?)\s?(?<unit>ML|CC|DL|KG|MG|MM|CM|ミリ|リットル|グラム|キロ|L|G|M(?!\s*$))(?![A-Z])"
        + @"|(?<![0-9.])(?<figures>[0-9]{1,3})\s?(?<unit>個|コ|ケ|枚|マイ|本|ホン|ボン|ポン|袋|フクロ|缶|カン|箱|ハコ|切(れ|レ)?|キレ|玉|タマ|束|タバ|パック|P|錠|ジョウ|包|杯|食|組|回|ロール|R|粒|ツブ|入(り|リ)?|人前)(?![A-Zァ-ヺ])"
        + @"|(?<times>[X×✕*])\s?(?<figures>[0-9]{1,2})(?![0-9])",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Size();

    [GeneratedRegex(
        @"(?<![A-Z0-9])(?=[A-Z.]{0,2}[0-9])[0-9OQDITZSB][0-9OQDITZSB.]{1,4}(?=\s?(ML|CC|KG|[LGM個枚本袋缶箱切玉束P錠包食組回入])|\s*$)",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex LikeFigures();

    [GeneratedRegex(@"[0-9]\s?(ML|CC|L|リットル)\s*$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex VolumeAtEnd();

    [GeneratedRegex(@"[0-9]\s?\p{L}{1,4}\s?[X×✕*]\s*$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex CrossAtEnd();

    /// <summary>Figures at the end, and the first letter of a unit that was cut off.</summary>
    [GeneratedRegex(@"(?<=[^0-9.])(?<figures>[0-9]{1,5}(\.[0-9]{0,2})?)\s?[MKGLX×✕*]?\s*$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Trailing();
}
