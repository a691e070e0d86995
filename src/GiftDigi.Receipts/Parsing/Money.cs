using System.Globalization;

namespace GiftDigi.Receipts.Parsing;

/// <summary>An amount in whole yen; negative for discounts and returns.</summary>
public readonly record struct Money(int Yen) : IComparable<Money>
{
    /// <summary>No yen.</summary>
    public static Money Zero { get; }

    /// <inheritdoc/>
    public int CompareTo(Money other) => Yen.CompareTo(other.Yen);

    /// <summary>The sum.</summary>
    public static Money operator +(Money a, Money b) => new(a.Yen + b.Yen);

    /// <summary>The difference.</summary>
    public static Money operator -(Money a, Money b) => new(a.Yen - b.Yen);

    /// <summary>The amount of the other sign.</summary>
    public static Money operator -(Money a) => new(-a.Yen);

    /// <summary>Whether the left amount is the lesser.</summary>
    public static bool operator <(Money a, Money b) => a.Yen < b.Yen;

    /// <summary>Whether the left amount is the greater.</summary>
    public static bool operator >(Money a, Money b) => a.Yen > b.Yen;

    /// <summary>Whether the left amount is not the greater.</summary>
    public static bool operator <=(Money a, Money b) => a.Yen <= b.Yen;

    /// <summary>Whether the left amount is not the lesser.</summary>
    public static bool operator >=(Money a, Money b) => a.Yen >= b.Yen;

    /// <summary>The sum, by its other name.</summary>
    public static Money Add(Money left, Money right) => left + right;

    /// <summary>The difference, by its other name.</summary>
    public static Money Subtract(Money left, Money right) => left - right;

    /// <summary>The amount of the other sign, by its other name.</summary>
    public static Money Negate(Money item) => -item;

    /// <summary>The amount with its sign and groups of three: <c>¥1,234</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Yen < 0 ? "-" : "")}¥{Math.Abs((long)Yen):N0}");
}
