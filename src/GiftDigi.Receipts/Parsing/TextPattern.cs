using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>How every pattern of this folder reads: no culture, no captures but named ones, never without a time limit.</summary>
internal static class TextPattern
{
    public const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    public const RegexOptions AnyCase = Options | RegexOptions.IgnoreCase;

    /// <summary>Rows are short and the patterns simple: this long means the machine stood still.</summary>
    public const int Milliseconds = 2_000;
}
