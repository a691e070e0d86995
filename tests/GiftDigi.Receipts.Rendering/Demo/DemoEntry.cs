namespace GiftDigi.Receipts.Rendering.Demo;

/// <summary>An entry of the demo and what should become of it.</summary>
/// <param name="File">The image, from the folder of the list.</param>
/// <param name="Campaign">The campaign's id.</param>
/// <param name="Entrant">Who enters.</param>
/// <param name="Verdict"><c>approved</c> or <c>rejected</c>.</param>
/// <param name="Reason">The id of the reason; null when approved.</param>
internal sealed record DemoEntry(string File, string Campaign, string Entrant, string Verdict, string? Reason);
