namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>A class that a step of the recogniser may show.</summary>
/// <param name="Class">The class.</param>
/// <param name="Logarithm">The natural logarithm of its probability.</param>
internal readonly record struct Candidate(int Class, float Logarithm);
