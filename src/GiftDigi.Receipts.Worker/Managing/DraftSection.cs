using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Managing;

/// <summary>Fields that belong together.</summary>
/// <param name="Heading">Above them.</param>
/// <param name="Fields">One at least.</param>
public sealed record DraftSection(LocalText Heading, IReadOnlyList<DraftField> Fields);
