namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>How far an entry has come, as the entrant sees it.</summary>
public enum EntryStage
{
    /// <summary>It waits or is being read.</summary>
    Reading,

    /// <summary>A person looks at it.</summary>
    Reviewing,

    /// <summary>A person asks for another photo.</summary>
    PhotoWanted,

    /// <summary>It is approved.</summary>
    Approved,

    /// <summary>It is not.</summary>
    Rejected,

    /// <summary>The entrant answered the verdict: another entry goes on from here.</summary>
    Answered,
}
