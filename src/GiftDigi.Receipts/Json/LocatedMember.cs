namespace GiftDigi.Receipts.Json;

/// <summary>A member of a JSON object that knows the line its name stands on.</summary>
internal sealed record LocatedMember(string Name, int Line, LocatedNode Value);
