using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Proofs;

/// <summary>The numbers of a campaign were kept under another secret than the one that is set.</summary>
public sealed class ProofSecretException(CampaignId campaign)
    : Exception($"The numbers of campaign {campaign} were kept under another secret than the one that is set now, so none would be found again. Set the one they were kept under.");
