namespace GiftDigi.Receipts.Reading;

/// <summary>Why a reader that is asked over the network gave no reading. Its id is the name in kebab case (<c>budget-used-up</c>).</summary>
public enum ReaderFailure
{
    /// <summary>No page more may be sent today: nothing was sent.</summary>
    BudgetUsedUp,

    /// <summary>It failed a moment ago and is left alone for a while: nothing was sent.</summary>
    Resting,

    /// <summary>It takes no more for now, also not after waiting as long as it said.</summary>
    Busy,

    /// <summary>It cannot be reached, or fails by itself each time.</summary>
    Down,

    /// <summary>It does not let us in, or has no such model: a person must change the settings.</summary>
    Refused,

    /// <summary>It cannot read this image.</summary>
    ImageRefused,

    /// <summary>It answered what cannot be understood or must not be followed.</summary>
    AnswerUnreadable,

    /// <summary>It did not end in the time allowed.</summary>
    TooSlow,
}
