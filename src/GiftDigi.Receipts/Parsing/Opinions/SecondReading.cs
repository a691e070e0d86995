using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Parsing.Opinions;

/// <summary>What came of asking another reader about a receipt. Both readings are kept where they differ.</summary>
/// <param name="Reader">The version of the reader that was asked second.</param>
/// <param name="Failure">Why it gave no reading; null when it gave one.</param>
/// <param name="IsBasis">
/// Whether the receipt's values are this reader's where the two differ, because only its figures tie together, or the first saw no
/// receipt. The opinions are the first reader's then.
/// </param>
/// <param name="Opinions">The other reading's values, in the order of the receipt's.</param>
public sealed record SecondReading(string Reader, ReaderFailure? Failure, bool IsBasis, IReadOnlyList<Opinion> Opinions);
