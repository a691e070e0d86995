namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>One character becomes another where its neighbours say so.</summary>
/// <param name="From">As it was read.</param>
/// <param name="To">As it is meant.</param>
/// <param name="Holds">Whether the neighbours in the text leave no doubt, given the place of the character.</param>
internal sealed record ScriptRule(char From, char To, ScriptCondition Holds);
