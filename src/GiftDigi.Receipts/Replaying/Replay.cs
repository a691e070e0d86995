using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Matching;

namespace GiftDigi.Receipts.Replaying;

/// <summary>
/// Decides stored entries anew, one after the other, under given terms: from what was read and screened then, without image or
/// reader. Under the terms and rules that an entry was decided by it gives the same verdict to the last byte. Under others,
/// limits count what the entries before would have become.
/// </summary>
/// <remarks>
/// What an entry repeats is known from what happened: an entry that is no longer rejected makes no repeat of one after it.
/// </remarks>
/// <param name="terms">The terms.</param>
public sealed class Replay(Campaign terms)
{
    private readonly ProductMatcher _matcher = new(terms.ParticipatingProducts, terms.Brand);
    private readonly ApprovalChanges _changes = new();
    private readonly HashSet<EntryId> _givenUp = [];

    /// <summary>The next entry, in the order in which they were received.</summary>
    /// <returns>Null when no rule was asked about it, or what they were told was not kept: there is nothing to replay.</returns>
    public ReplayedEntry? Next(EntryRecord record)
    {
        var entry = record.Entry;
        if (record.Conclusion is not { History: { } history } conclusion)
        {
            return null;
        }

        var reading = conclusion.Reading;
        var purchase = reading.OnlyReceipt is { } receipt ? _matcher.Match(receipt) : QualifyingPurchase.Nothing;
        var seen = _changes.Apply(entry, history) with { Earlier = [.. history.Earlier.Where(earlier => !_givenUp.Contains(earlier.Entry))] };
        var facts = new EntryFacts(entry, terms, reading, purchase, seen) { Signals = conclusion.Signals };
        var replayed = new ReplayedEntry(entry, conclusion.Verdict, VerdictPolicy.Decide(facts));
        _changes.Add(replayed);
        if (replayed is { Before.Kind: not VerdictKind.Rejected, After.Kind: VerdictKind.Rejected })
        {
            _givenUp.Add(entry.Id);
        }

        return replayed;
    }
}
