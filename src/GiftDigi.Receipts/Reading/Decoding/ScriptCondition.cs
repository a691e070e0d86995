namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>Whether the neighbours of the character at a place of a text speak for another reading of it.</summary>
internal delegate bool ScriptCondition(ReadOnlySpan<char> text, int index);
