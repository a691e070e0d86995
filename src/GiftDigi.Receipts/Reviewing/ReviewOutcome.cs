namespace GiftDigi.Receipts.Reviewing;

/// <summary>What became of a review decision.</summary>
public enum ReviewOutcome
{
    /// <summary>It is kept, and the entrant has the answer.</summary>
    Done,

    /// <summary>There is no such entry.</summary>
    NoSuchEntry,

    /// <summary>The entry is not with a person: it waits, or the program has decided it.</summary>
    NotReferred,

    /// <summary>A person decided it before.</summary>
    ReviewedBefore,

    /// <summary>The entrant has sent something better, which has an entry of its own.</summary>
    Answered,

    /// <summary>No more entries may be approved: of the entrant, of the household, in all, or by the budget.</summary>
    LimitReached,

    /// <summary>It is kept, and a second person must approve it too.</summary>
    SecondWanted,

    /// <summary>The second approval must be another person's.</summary>
    SamePerson,

    /// <summary>Something went wrong; the entry waits again.</summary>
    Failed,
}
