namespace GiftDigi.Receipts.Benchmarks.Shots;

/// <summary>How the shots of a receipt are sent.</summary>
internal enum ShotsCase
{
    /// <summary>The whole receipt in one photo, to compare with.</summary>
    Whole,

    /// <summary>Two to four shots, each beginning with the last two to six rows of the one before.</summary>
    Overlapping,

    /// <summary>The same in another order.</summary>
    Shuffled,

    /// <summary>Two shots that meet between two rows.</summary>
    Touching,

    /// <summary>Three or four shots without one of the middle.</summary>
    Lacking,

    /// <summary>The last shot is of another receipt of the same shop.</summary>
    Foreign,
}
