namespace GiftDigi.Receipts.Benchmarks.Duplicates;

/// <summary>How a paper is brought in once more.</summary>
internal enum Capture
{
    /// <summary>A careful photo.</summary>
    Plain,

    /// <summary>Another photo, with something wrong.</summary>
    Spoilt,

    /// <summary>Another photo, of which the top or the bottom was cut off.</summary>
    Cropped,

    /// <summary>Another photo, turned by one or two right angles without a word about it.</summary>
    Turned,

    /// <summary>The file of the careful photo, trimmed and compressed once more, hard.</summary>
    Resaved,
}
