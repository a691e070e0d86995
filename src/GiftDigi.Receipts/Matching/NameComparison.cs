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

        return new(form, whole, likeness, form.Name.Agreement(printed, cutting));
    }
}
