using System.Globalization;

namespace GiftDigi.Receipts.Screening.Repeats;

/// <summary>
/// Compares two captures. Each fact that was read in both weighs for one paper or for two; what a till counts weighs most. Where
/// neither time nor number can be compared, a crop for example, the text of both decides.
/// </summary>
public sealed class PaperComparison
{
    /// <summary>From this likeness on, the text is that of one paper, or of a neighbour's with the same basket.</summary>
    private const double LikeText = 0.8;

    /// <summary>A misread figure rarely leaves a number this near; the next customer's number is.</summary>
    private const int NextCustomers = 20;

    /// <summary>Shorter numbers, of registers for example, come again too soon.</summary>
    private const int FewestDigits = 3;

    /// <summary>From so many on, wrong figures are no misreading, however unsure the number is.</summary>
    private const int FarOff = 3;

    private static readonly PaperFact[] OfPurchase = [PaperFact.Day, PaperFact.Time, PaperFact.Total, PaperFact.Number];

    private readonly PaperFingerprint _one;
    private readonly PaperFingerprint _other;
    private readonly ILookup<bool?, PaperFact> _agreeing;

    private PaperComparison(PaperFingerprint one, PaperFingerprint other)
    {
        (_one, _other) = (one, other);
        _agreeing = Enum.GetValues<PaperFact>().ToLookup(Agrees);
        Likeness = Decide();
    }

    /// <summary>What they have to do with each other.</summary>
    public PaperLikeness Likeness { get; }

    /// <summary>The facts that are the same in both.</summary>
    public IEnumerable<PaperFact> Same => _agreeing[true];

    /// <summary>The facts that differ, and not as a misreading of one would.</summary>
    public IEnumerable<PaperFact> Different => _agreeing[false];

    /// <summary>Compares two; the order does not matter.</summary>
    public static PaperComparison Of(PaperFingerprint one, PaperFingerprint other) => new(one, other);

    private PaperLikeness Decide()
    {
        if (!Different.Any() && OfPurchase.All(IsSurelySame) && (IsSurelySame(PaperFact.Issuer) || IsSurelySame(PaperFact.Phone)))
        {
            return PaperLikeness.Same;
        }

        var weight = Same.Sum(WeightOfSame) - Different.Sum(WeightOfDifferent);
        var isTold = weight != 0 || Different.Any() || Same.Contains(PaperFact.Time);
        return isTold
            ? weight > 0 ? PaperLikeness.Alike : IsOfOneShopAndDay() ? PaperLikeness.Neighbour : PaperLikeness.Other
            : _one.Likeness(_other) >= LikeText ? PaperLikeness.Alike : PaperLikeness.Other;
    }

    private static int WeightOfSame(PaperFact fact) => fact switch
    {
        PaperFact.Issuer or PaperFact.Phone or PaperFact.Day or PaperFact.Total or PaperFact.Register or PaperFact.Payment or PaperFact.Second => 0,
        PaperFact.Time => 6,
        PaperFact.Number => 10,
    };

    private static int WeightOfDifferent(PaperFact fact) => fact switch
    {
        PaperFact.Issuer or PaperFact.Phone => 8,
        PaperFact.Day or PaperFact.Register => 6,
        PaperFact.Time or PaperFact.Total or PaperFact.Number or PaperFact.Payment or PaperFact.Second => 8,
    };

    private bool IsOfOneShopAndDay() => !Different.Any(fact => fact is PaperFact.Issuer or PaperFact.Phone or PaperFact.Day or PaperFact.Total);

    private bool IsSurelySame(PaperFact fact) => _one[fact] is { IsSure: true } && _other[fact] is { IsSure: true } && Same.Contains(fact);

    /// <summary>Null where it was not read in both, or not surely enough to tell them apart.</summary>
    private bool? Agrees(PaperFact fact)
    {
        if (_one[fact] is not { } one || _other[fact] is not { } other)
        {
            return null;
        }

        return fact == PaperFact.Second && Agrees(PaperFact.Time) != true ? null
            : one.Value == other.Value ? true
            : fact == PaperFact.Number && IsFarOff(one.Value, other.Value) ? false
            : !one.IsSure || !other.IsSure ? null
            : MayBeMisread(fact, one.Value, other.Value) ? null
            : false;
    }

    private static bool MayBeMisread(PaperFact fact, string one, string other) => fact switch
    {
        PaperFact.Issuer or PaperFact.Phone => one.Length != other.Length || WrongFigures(one, other) == 1,
        PaperFact.Number => MayBeOneNumber(one, other),
        PaperFact.Payment => one.Length == other.Length && WrongFigures(one, other) == 1,
        PaperFact.Day or PaperFact.Time or PaperFact.Total or PaperFact.Register or PaperFact.Second => false,
    };

    /// <summary>
    /// Whether one of the numbers may be the other, cut off or misread: of two lengths, they are compared from the end; and one that differs
    /// in a single figure, by more than some customers, is likely misread.
    /// </summary>
    private static bool MayBeOneNumber(string one, string other)
    {
        var length = Math.Min(one.Length, other.Length);
        if (length < Math.Max(FewestDigits, Math.Max(one.Length, other.Length) - 1))
        {
            return true;
        }

        var (first, second) = (one[^length..], other[^length..]);
        var wrong = WrongFigures(first, second);
        return wrong == 0 || (wrong == 1 && Int128.Abs(Value(first) - Value(second)) > NextCustomers);
    }

    private static bool IsFarOff(string one, string other) => one.Length == other.Length && WrongFigures(one, other) >= FarOff;

    private static int WrongFigures(string one, string other) => one.Zip(other).Count(pair => pair.First != pair.Second);

    /// <summary>Wide enough for any number that a fingerprint holds.</summary>
    private static Int128 Value(string digits) => Int128.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
