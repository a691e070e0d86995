namespace GiftDigi.Receipts.Reading.Finding;

/// <summary>A side of a block of print, seen along its frame.</summary>
internal enum BlockSide
{
    /// <summary>Both sides are alike.</summary>
    Neither,

    /// <summary>Where the lines of the frame begin.</summary>
    Left,

    /// <summary>Where they end.</summary>
    Right,
}
