namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>What the language model remembers of a text: the symbols and classes of its end.</summary>
/// <param name="Symbols">The last four symbols, 12 bits each, the last one lowest.</param>
/// <param name="Classes">The last three classes, as a number to the base of their count.</param>
/// <param name="Rests">What the contexts of one to four symbols leave to shorter ones, one quantised byte each, the shortest lowest.</param>
internal readonly record struct LanguageContext(ulong Symbols, int Classes, uint Rests);
