namespace GiftDigi.Receipts.Parsing;

/// <summary>What on the paper speaks for or against a value.</summary>
internal enum Witness
{
    /// <summary>An equation of few figures that the value is part of.</summary>
    Equation,

    /// <summary>An equation of many figures: the value is one of many that may break it.</summary>
    LongEquation,

    /// <summary>Changing the value would put an equation right, and so would changing another.</summary>
    Suspicion,

    /// <summary>A check digit.</summary>
    CheckDigit,

    /// <summary>The weekday printed beside a date.</summary>
    Weekday,

    /// <summary>The day on which the receipt is read: nothing is bought after it.</summary>
    Calendar,

    /// <summary>A label that fits only when one character was misread, or that is missing.</summary>
    Label,

    /// <summary>Of a shop's name: the table of chains, another place that names the same chain, or what shops print beside their names.</summary>
    Shop,

    /// <summary>Another reader, which looked at the same photo by itself.</summary>
    Reader,

    /// <summary>What the reader's own understanding of receipts makes of the same characters.</summary>
    Field,
}
