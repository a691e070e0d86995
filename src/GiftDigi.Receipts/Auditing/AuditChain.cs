namespace GiftDigi.Receipts.Auditing;

/// <summary>Follows a chain of audit records link by link and says where it first breaks.</summary>
public sealed class AuditChain(AuditAnchor anchor)
{
    private bool _isAnchored = anchor.Hash is null || (anchor.Hash == AuditHead.Empty.Hash && anchor.Count is null or 0);
    private string? _lastEntry;

    /// <summary>The end of what was followed so far.</summary>
    public AuditHead Head { get; private set; } = AuditHead.Empty;

    /// <summary>
    /// Verifies everything a trail holds, however much is added meanwhile: the head is read after the records it must cover, and
    /// what it covers beyond them is read after it.
    /// </summary>
    /// <param name="trail">The history.</param>
    /// <param name="anchor">What is remembered of it outside.</param>
    /// <param name="advance">Told the number of records after each one.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<AuditVerification> VerifyAsync(
        IAuditTrail trail, AuditAnchor anchor, Action<long> advance, CancellationToken cancellationToken)
    {
        var chain = new AuditChain(anchor);
        var from = long.MinValue;
        while (true)
        {
            var before = chain.Head.Count;
            await foreach (var link in trail.ReadLinksAsync(from, cancellationToken).WithCancellation(cancellationToken))
            {
                if (chain.Follow(link) is { } broken)
                {
                    return broken;
                }

                advance(chain.Head.Count);
            }

            var kept = await trail.FindHeadAsync(cancellationToken);
            if (kept is null || kept.Count <= chain.Head.Count || (from > 0 && chain.Head.Count == before))
            {
                return chain.End(kept);
            }

            from = chain.Head.Count + 1;
        }
    }

    /// <summary>Takes the next link, in the order of numbers.</summary>
    /// <returns>What is broken there; null when the link holds.</returns>
    public AuditVerification.Broken? Follow(AuditLink link)
    {
        var expected = Head.Count + 1;
        if (link.Sequence != expected)
        {
            return link.Sequence > expected
                ? new(expected, AuditFault.Missing, null)
                : new(link.Sequence, AuditFault.Misnumbered, link.Entry);
        }

        if (link.PreviousHash != Head.Hash)
        {
            return new(expected, AuditFault.NotLinked, link.Entry);
        }

        if (link.Hash != link.ComputeHash())
        {
            return new(expected, AuditFault.Changed, link.Entry);
        }

        (Head, _lastEntry) = (link.Head, link.Entry);
        if (anchor.Hash is null)
        {
            return null;
        }

        _isAnchored |= link.Hash == anchor.Hash && (anchor.Count ?? expected) == expected;
        return expected == anchor.Count && link.Hash != anchor.Hash ? new(expected, AuditFault.AnchorDiffers, link.Entry) : null;
    }

    /// <summary>Says what is to be said when there are no more links.</summary>
    /// <param name="kept">The head that the store keeps; null when it has none.</param>
    public AuditVerification End(AuditHead? kept)
    {
        if (kept is null)
        {
            return new AuditVerification.Broken(Head.Count, AuditFault.HeadMissing, _lastEntry);
        }

        if (kept.Count > Head.Count || anchor.Count > Head.Count)
        {
            return new AuditVerification.Broken(Head.Count + 1, AuditFault.Missing, null);
        }

        if (kept.Count < Head.Count)
        {
            return new AuditVerification.Broken(Math.Max(kept.Count, 0) + 1, AuditFault.BeyondHead, null);
        }

        return kept.Hash != Head.Hash ? new AuditVerification.Broken(Head.Count, AuditFault.HeadDiffers, _lastEntry)
            : !_isAnchored ? new AuditVerification.Broken(anchor.Count ?? Head.Count, AuditFault.AnchorDiffers, null)
            : new AuditVerification.Whole(Head);
    }
}
