namespace GiftDigi.Receipts.Screening;

/// <summary>How much a signal says. None but a certain one decides alone.</summary>
public enum SignalStrength
{
    /// <summary>It looked like something and is explained: two neighbours' receipts, for example. It is kept for whoever asks.</summary>
    Cleared,

    /// <summary>Honest entries show it too; of weight only beside another one.</summary>
    Weak,

    /// <summary>Honest entries hardly ever show it; a person looks.</summary>
    Strong,

    /// <summary>Beyond doubt, and needing no judgement: the very same purchase was entered before.</summary>
    Certain,
}
