namespace GiftDigi.Receipts.Parsing;

/// <summary>
/// How much each witness moves the odds that a value is right. The figures are set by hand and meant to be fitted to receipts with
/// known truth.
/// </summary>
internal static class ConfidenceTable
{
    /// <summary>How often a value that arithmetic put in the place of a misread one is right.</summary>
    public const double Repaired = 0.7;

    /// <summary>Against a witness no reader is surer than this, whatever it says.</summary>
    public const double Surest = 0.98;

    /// <summary>How often a text is right whose line has this likelihood: fitted to 5,492 names of rendered receipts, held-out ones left out.</summary>
    public static double OfLine(double likelihood) => likelihood switch
    {
        >= 0.5 => Math.Sqrt(Math.Min(1, likelihood)),
        > 0 => likelihood * Math.Sqrt(2),
        _ => 0,
    };

    /// <summary>The odds gain this factor when the witness agrees.</summary>
    public static double Agreeing(Witness witness) => witness switch
    {
        Witness.Equation => 10,
        Witness.LongEquation => 6,
        Witness.Suspicion => 1,
        Witness.CheckDigit => 12,
        Witness.Weekday => 6,
        Witness.Calendar => 1,
        Witness.Label => 1,
        Witness.Shop => 3,
        Witness.Reader => 10,
        Witness.Field => 2,
    };

    /// <summary>The odds lose this factor when the witness contradicts.</summary>
    public static double Contradicting(Witness witness) => witness switch
    {
        Witness.Equation => 30,
        Witness.LongEquation => 15,
        Witness.Suspicion => 20,
        Witness.CheckDigit => 8,
        Witness.Weekday => 20,
        Witness.Calendar => 50,
        Witness.Label => 20,
        Witness.Shop => 8,
        Witness.Reader => 20,
        Witness.Field => 3,
    };
}
