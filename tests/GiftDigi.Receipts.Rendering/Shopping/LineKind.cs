namespace GiftDigi.Receipts.Rendering.Shopping;

/// <summary>Why a line is in the basket.</summary>
internal enum LineKind
{
    Bought,

    /// <summary>Brought back (返品): its amount is negative.</summary>
    Returned,

    /// <summary>A charge for being served (サービス料).</summary>
    Service,
}
