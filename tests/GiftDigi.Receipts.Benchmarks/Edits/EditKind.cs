namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>How a receipt is changed.</summary>
internal enum EditKind
{
    /// <summary>Covered with the paper's colour and set anew in another font.</summary>
    Retype,

    /// <summary>A character from elsewhere on the same receipt over another.</summary>
    Copy,

    /// <summary>A piece of another photo over this one.</summary>
    Splice,

    /// <summary>Strokes added to a digit or taken away, so that it reads as another.</summary>
    Retouch,

    /// <summary>Printed again with one thing changed, and photographed.</summary>
    Reprint,
}
