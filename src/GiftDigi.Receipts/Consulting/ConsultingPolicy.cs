namespace GiftDigi.Receipts.Consulting;

/// <summary>When another reader is asked, and what it is shown.</summary>
/// <param name="Always">Whether it is asked about every photo, or only where there is a doubt.</param>
/// <param name="Certainty">0 to 1: the confidence from which on total, day and shop are sure.</param>
/// <param name="Blackens">Whether what the first reader knows to be personal is black in the photo that the other is shown.</param>
public sealed record ConsultingPolicy(bool Always, double Certainty, bool Blackens);
