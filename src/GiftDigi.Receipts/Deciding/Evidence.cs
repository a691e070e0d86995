using System.Diagnostics.CodeAnalysis;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Deciding;

/// <summary>How sure a value must be before a rule builds on it, and where a finding points.</summary>
internal static class Evidence
{
    /// <summary>From this confidence on, a value may approve or reject without a person.</summary>
    public const double Sure = 0.8;

    /// <summary>Whether the value was read and is sure.</summary>
    public static bool IsSure<T>([NotNullWhen(true)] this ReadValue<T>? value)
        where T : notnull => value is { Confidence: >= Sure };

    /// <summary>The boxes of the values that were read.</summary>
    public static IReadOnlyList<PixelBox> Boxes(params IEnumerable<PixelBox?> boxes) => [.. boxes.OfType<PixelBox>()];
}
