using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Tests.Auditing;

/// <summary>A chain of invented records as a store would hold it, and what is done to it.</summary>
internal static class WrittenChain
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public static List<AuditLink> Of(int count)
    {
        var links = new List<AuditLink>();
        var head = AuditHead.Empty;
        for (var number = 0; number < count; number++)
        {
            var record = new AuditRecord(
                EntryId.New(TimeProvider.System),
                (AuditStep)(number % 3),
                "worker",
                Start.AddMinutes(number),
                number % 2 == 0 ? "reader-1" : null,
                "rules-1",
                $$"""{"note":"柚子 {{number}}"}""");
            links.Add(AuditLink.After(head, record));
            head = links[^1].Head;
        }

        return links;
    }

    /// <summary>What a store says that holds these links, with the head it keeps.</summary>
    public static AuditVerification Verify(IEnumerable<AuditLink> links, AuditHead? kept, AuditAnchor? anchor = null)
    {
        var chain = new AuditChain(anchor ?? AuditAnchor.None);
        foreach (var link in links.OrderBy(link => link.Sequence))
        {
            if (chain.Follow(link) is { } broken)
            {
                return broken;
            }
        }

        return chain.End(kept);
    }
}
