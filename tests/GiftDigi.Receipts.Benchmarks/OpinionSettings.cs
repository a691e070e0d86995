namespace GiftDigi.Receipts.Benchmarks;

/// <summary>When another opinion is asked for, and what it counts.</summary>
/// <param name="Stock">The folder of the stock recogniser and its characters.</param>
/// <param name="Below">What is less sure than this is read again, 0 to 1.</param>
/// <param name="Weight">What another recogniser's confidence is multiplied by, 0 to 2.</param>
/// <param name="Narrow">The width of a narrower look, as a part of the line's own.</param>
/// <param name="Wide">The width of a wider one.</param>
internal sealed record OpinionSettings(DirectoryInfo Stock, double Below, double Weight, double Narrow, double Wide);
