using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Replaying;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>A replayed entry as <c>receipts replay --json</c> writes it.</summary>
internal sealed record ReplayLine(
    string Entry,
    string Entrant,
    VerdictKind Before,
    IReadOnlyList<Reason> ReasonsBefore,
    VerdictKind After,
    IReadOnlyList<Reason> ReasonsAfter,
    bool Changed,
    bool Identical)
{
    public static ReplayLine Of(ReplayedEntry replayed) => new(
        replayed.Entry.Id.Value,
        replayed.Entry.Entrant.Value,
        replayed.Before.Kind,
        replayed.Before.Reasons,
        replayed.After.Kind,
        replayed.After.Reasons,
        replayed.IsAnswerChanged,
        replayed.IsIdentical);
}
