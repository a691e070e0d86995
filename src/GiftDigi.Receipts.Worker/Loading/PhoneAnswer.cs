using System.Net;

namespace GiftDigi.Receipts.Worker.Loading;

/// <summary>What came back of a photo that was sent.</summary>
/// <param name="Status">Of the last answer; null when none came.</param>
/// <param name="Address">The page of the entry that was promised; null when none was.</param>
/// <param name="Refusals">What was answered before it, null where nothing was.</param>
internal sealed record PhoneAnswer(HttpStatusCode? Status, string? Address, IReadOnlyList<HttpStatusCode?> Refusals)
{
    /// <summary>Whether the entrant was told that there is an entry.</summary>
    public bool IsPromised => Address is not null;
}
