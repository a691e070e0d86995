namespace GiftDigi.Receipts.Worker.Reading;

/// <summary>Where receipts are read; setting <c>Reader:Policy</c>, or <c>RECEIPTS_Reader__Policy</c> in the environment.</summary>
internal enum ReaderPolicy
{
    /// <summary>On this machine alone: nothing leaves it.</summary>
    Local,

    /// <summary>By Azure alone.</summary>
    Azure,

    /// <summary>On this machine, and by Azure too where that is not enough.</summary>
    WhenUnsure,

    /// <summary>By both always, to compare them.</summary>
    Both,
}
