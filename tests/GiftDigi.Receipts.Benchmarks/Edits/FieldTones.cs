namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>The colours of a printed field.</summary>
internal sealed record FieldTones((double Red, double Green, double Blue) Paper, (double Red, double Green, double Blue) Ink, double Grain);
