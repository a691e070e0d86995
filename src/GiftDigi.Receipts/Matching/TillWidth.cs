using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Matching;

/// <summary>How many characters of a name the till prints, as far as the receipt shows.</summary>
/// <param name="Longest">Characters of the longest name.</param>
/// <param name="IsShared">Whether many names are as long.</param>
internal readonly record struct TillWidth(int Longest, bool IsShared)
{
    /// <summary>No till cuts names shorter.</summary>
    private const int Narrowest = 10;

    /// <summary>Siblings' names are as long as each other; so many of one length were cut.</summary>
    private const int Many = 4;

    /// <summary>What the names of a receipt show.</summary>
    public static TillWidth Of(Receipt receipt)
    {
        var names = receipt.Items.Where(item => !item.IsDiscount).Select(item => item.Description?.Value).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var longest = names.Select(name => name.Length).DefaultIfEmpty().Max();
        return new(longest, names.Count(name => name.Length == longest) >= Many);
    }

    /// <summary>Whether a name was cut; a reader may have lost one of its characters.</summary>
    public Cutting Of(string name) => name.Length < Math.Max(Narrowest, Longest - 1) ? Cutting.Unlikely
        : IsShared && name.Length >= Longest ? Cutting.Likely
        : Cutting.Possible;
}
