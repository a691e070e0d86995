namespace GiftDigi.Receipts.Auditing;

/// <summary>What the audit record of <see cref="AuditStep.Received"/> says.</summary>
/// <param name="Campaign">What it was entered for.</param>
/// <param name="Image">The exact fingerprint of the photo.</param>
/// <param name="Bytes">The size of the photo.</param>
public sealed record ReceivedDetails(string Campaign, string Image, int Bytes);
