namespace GiftDigi.Receipts.Entries;

/// <summary>Why an answer to a verdict is not taken. Its id is the name in kebab case.</summary>
public enum FollowUpRefusal
{
    /// <summary>There is no such entry of this entrant.</summary>
    NoSuchEntry,

    /// <summary>It has no verdict yet.</summary>
    NotDecided,

    /// <summary>It is approved: there is nothing to answer.</summary>
    Approved,

    /// <summary>It was answered before, with something else; the answer has a verdict of its own.</summary>
    AnsweredBefore,

    /// <summary>Another photo, one of the package, or other numbers would settle nothing.</summary>
    NotAskedFor,

    /// <summary>The entrant has objected to this reason before.</summary>
    ContestedBefore,

    /// <summary>So many times it was answered that a person must look.</summary>
    TooOften,
}
