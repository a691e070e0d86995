namespace GiftDigi.Receipts.Adapters.FormRecognizer.Answers;

/// <summary>An amount.</summary>
/// <param name="Amount">How much.</param>
internal sealed record CurrencyValue(decimal? Amount);
