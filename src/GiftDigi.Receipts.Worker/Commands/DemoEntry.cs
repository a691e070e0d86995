using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>An entry of the demonstration, from <c>demo.json</c>.</summary>
/// <param name="File">The photo, below the folder of samples.</param>
/// <param name="Campaign">What it is entered for.</param>
/// <param name="Entrant">Who enters.</param>
/// <param name="Verdict">What a careful person would decide: approved or rejected.</param>
/// <param name="Reason">Why it would be rejected; null when approved.</param>
internal sealed record DemoEntry(string File, string Campaign, string Entrant, VerdictKind Verdict, Reason? Reason);
