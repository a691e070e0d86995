namespace GiftDigi.Receipts.Matching;

/// <summary>What a size on a product is a size of.</summary>
internal enum MeasureKind
{
    /// <summary>In millilitres.</summary>
    Volume,

    /// <summary>In milligrams.</summary>
    Weight,

    /// <summary>In millimetres.</summary>
    Length,

    /// <summary>Pieces, whatever they are called.</summary>
    Count,
}
