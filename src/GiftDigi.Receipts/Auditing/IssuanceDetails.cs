namespace GiftDigi.Receipts.Auditing;

/// <summary>What the audit record of <see cref="AuditStep.IssuanceQueued"/> says.</summary>
/// <param name="Campaign">The campaign whose prize is due.</param>
/// <param name="CampaignVersion">The version of its terms.</param>
/// <param name="Prize">What is due.</param>
public sealed record IssuanceDetails(string Campaign, int CampaignVersion, string Prize);
