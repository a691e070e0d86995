using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>What was read, in the form of the labels that lines are rendered with (<c>label_of</c> in characters.py).</summary>
internal static partial class LineLabel
{
    private const int Patience = 1000;

    /// <summary>How long a rule across the paper is says nothing: of a run of one of its characters three are kept.</summary>
    public static string Of(string read) => LongRun().Replace(read.Trim(), "${mark}${mark}${mark}");

    [GeneratedRegex(@"(?<mark>[-=*.~・■□★☆])\k<mark>{3,}", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex LongRun();
}
