using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Auditing;

/// <summary>A value in the address of a query that is none.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Wanted">What is wanted there.</param>
public sealed record FilterMistake(string Field, LocalText Wanted);
