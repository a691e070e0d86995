using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Screening;

/// <summary>One test of fraud that looks at the facts alone. Tests are pure, know nothing of each other, and all of them run.</summary>
internal interface ISignalTest
{
    /// <summary>What it saw; null when that is nothing.</summary>
    Signal? Look(EntryFacts facts);
}
