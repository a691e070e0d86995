using GiftDigi.Receipts.Names;

namespace GiftDigi.Receipts.Matching;

/// <summary>How near a printed name is to one form of a product's.</summary>
/// <param name="Form">The form.</param>
/// <param name="Difference">Of the names without their sizes.</param>
/// <param name="Likeness">1 when nothing differs but what a till cut off the end.</param>
/// <param name="Sizes">Whether the sizes are the same.</param>
internal sealed record NameComparison(ProductForm Form, NameDifference Difference, double Likeness, MeasureAgreement Sizes)
{
    private const int ShortestCutName = 5;
    private const double Short = 0.001;

    /// <summary>A name that is shorter than others on the receipt is seldom one that was cut.</summary>
    private const double RarelyCut = 0.9;

    /// <summary>A name of fewer letters may stand within another by chance.</summary>
    private const int ShortestWithin = 5;

    /// <summary>So much longer is what was read when more than a tax mark or a brand stands beside the name.</summary>
    private const int FewestBeside = 3;

    /// <summary>Of the neighbouring letters of a name, so many are found again where it stands within another text.</summary>
    private const double MostOfName = 0.75;

    /// <summary>A name with other text beside it may be another's.</summary>
    private const double WithinOthers = 0.8;

    /// <summary>Whether it is the product's name for certain.</summary>
    public bool IsSame => Difference.IsNegligible && Sizes == MeasureAgreement.Agree;

    /// <summary>By what one form is preferred to another: how like it is, whether its sizes are printed, and whether it is whole.</summary>
    public double Rank => Likeness - (Form.IsShort ? Short : 0) + (Sizes switch
    {
        MeasureAgreement.Agree => 0.1,
        MeasureAgreement.Incomplete => 0,
        MeasureAgreement.Conflict => -0.2,
    });

    /// <summary>Compares a printed name with a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="printed">What was read.</param>
    /// <param name="cutting">Whether the till cut it off: it is then as near to every name that it begins.</param>
    public static NameComparison Of(ProductForm form, MeasuredName printed, Cutting cutting)
    {
        var (own, core) = (form.Name.Core, printed.Core);
        var whole = NameDifference.Between(own, core);
        var likeness = whole.Likeness;
        if (printed.EndsInCore && core.Length >= ShortestCutName && core.Length < own.Length)
        {
            var cut = NameDifference.Between(own.AsSpan(0, core.Length), core).Likeness;
            likeness = Math.Max(likeness, cutting == Cutting.Unlikely ? cut * RarelyCut : cut);
        }

        var (within, sizes) = (ShareWithin(own, core) * WithinOthers, form.Name.Agreement(printed, cutting));
        return within > likeness
            ? new(form, whole, within, sizes == MeasureAgreement.Conflict ? MeasureAgreement.Incomplete : sizes)
            : new(form, whole, likeness, sizes);
    }

    /// <summary>
    /// How much of a name stands within a longer text, as where two rows were taken for one item; 0 when too little does. Sizes in such a
    /// text may be anything's.
    /// </summary>
    private static double ShareWithin(ReadOnlySpan<char> own, ReadOnlySpan<char> core)
    {
        if (own.Length < ShortestWithin || core.Length < own.Length + FewestBeside)
        {
            return 0;
        }

        var found = 0;
        for (var at = 0; at + 1 < own.Length; at++)
        {
            found += core.Contains(own.Slice(at, 2), StringComparison.Ordinal) ? 1 : 0;
        }

        var share = (double)found / (own.Length - 1);
        return share >= MostOfName ? share : 0;
    }
}
