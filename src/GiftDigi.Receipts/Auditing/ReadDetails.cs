using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Auditing;

/// <summary>What the audit record of <see cref="AuditStep.Read"/> says.</summary>
/// <param name="Receipts">How many receipts were found.</param>
/// <param name="Items">How many items they show together.</param>
/// <param name="Defects">What is wrong with the photo.</param>
/// <param name="Error">Why it could not be opened; null when it could.</param>
public sealed record ReadDetails(int Receipts, int Items, IReadOnlyList<ImageDefect> Defects, ImageError? Error);
