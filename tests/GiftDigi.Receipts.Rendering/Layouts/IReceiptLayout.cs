using GiftDigi.Receipts.Rendering.Shopping;

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>How one kind of till prints a purchase.</summary>
internal interface IReceiptLayout
{
    string Name { get; }

    /// <summary>Width of the paper in full-width characters, without its margins.</summary>
    int Columns { get; }

    /// <summary>Whether the tills of this kind print in a serif face.</summary>
    bool Serif { get; }

    Printout Print(Purchase purchase);
}
