using GiftDigi.Receipts.Merchants;
using GiftDigi.Receipts.Names;

namespace GiftDigi.Receipts.Parsing.Opinions;

/// <summary>Whether two readers read the same: true, false, or null where it cannot be said.</summary>
internal static class Agreement
{
    /// <summary>Texts less alike than this are two texts.</summary>
    private const double Alike = 0.6;

    /// <summary>Equal values.</summary>
    public static bool? Exact<T>(T one, T other)
        where T : notnull => EqualityComparer<T>.Default.Equals(one, other);

    /// <summary>Texts of one print.</summary>
    public static bool? Text(string one, string other)
    {
        var difference = NameDifference.Between(PrintedName.Fold(one), PrintedName.Fold(other));
        return difference.IsNegligible ? true : difference.Likeness < Alike ? false : null;
    }

    /// <summary>Names of one shop, with or without its branch.</summary>
    public static bool? Shop(string one, string other) => ShopName.IsSame(one, other) || ShopName.IsSame(other, one) ? true : Text(one, other);

    /// <summary>Phone numbers, whatever parts their digits.</summary>
    public static bool? Phone(string one, string other) => Digits(one) == Digits(other);

    /// <summary>Times, of which one may be without its seconds.</summary>
    public static bool? Time(PurchaseTime one, PurchaseTime other) =>
        (one.Hour, one.Minute) == (other.Hour, other.Minute) && (one.Second ?? other.Second) == (other.Second ?? one.Second);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
