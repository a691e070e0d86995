using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Intake;

/// <summary>What an entrant sends in answer to a verdict.</summary>
/// <param name="Kind">How.</param>
/// <param name="Image">Another photo of the receipt, or one of the package; null in an appeal that is a word only.</param>
/// <param name="Word">What the entrant has to say; null when nothing.</param>
public sealed record Answer(FollowUpKind Kind, ReceiptImage? Image, string? Word);
