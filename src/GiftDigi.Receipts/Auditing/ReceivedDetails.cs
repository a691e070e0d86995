using System.Text.Json.Serialization;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Auditing;

/// <summary>What the audit record of <see cref="AuditStep.Received"/> says.</summary>
/// <param name="Campaign">What it was entered for.</param>
/// <param name="Image">The exact fingerprint of the photo; null when the entry has none.</param>
/// <param name="Bytes">The size of the photo; 0 when none was sent.</param>
public sealed record ReceivedDetails(string Campaign, string? Image, int Bytes)
{
    /// <summary>The ids of the proofs it gives numbers for; null when none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Proofs { get; init; }

    /// <summary>The entry whose verdict it answers; null when it is the first of its chain.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Follows { get; init; }

    /// <summary>How it answers it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FollowUpKind? FollowUp { get; init; }
}
