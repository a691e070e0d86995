namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>The best figures of one run of receipts.</summary>
internal sealed record BestRun(ReadingRun Run, SortedDictionary<string, BestFigure> Figures);
