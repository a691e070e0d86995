namespace GiftDigi.Receipts.Worker.Managing;

/// <summary>What is typed into a field of a draft.</summary>
public enum DraftFieldKind
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines of one text.</summary>
    LongText,

    /// <summary>A list of texts, one a line.</summary>
    Lines,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A moment by the clocks of Japan.</summary>
    Moment,

    /// <summary>One of several ids.</summary>
    Choice,
}
