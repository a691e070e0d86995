using System.Net;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Worker.Loading;

/// <summary>A photo that was sent, and what became of it at the door.</summary>
/// <param name="Entrant">Who sent it.</param>
/// <param name="Photo">What it is known by; no other has the same.</param>
/// <param name="Due">When it was to be sent.</param>
/// <param name="Late">How much later it was, because of the load itself.</param>
/// <param name="Answered">From when it was due until the last answer.</param>
/// <param name="Answer">What was answered.</param>
internal sealed record SentPhoto(int Entrant, ImageFingerprint Photo, DateTimeOffset Due, TimeSpan Late, TimeSpan Answered, PhoneAnswer Answer)
{
    /// <summary>Everything but a promise, null where nothing was answered.</summary>
    public IEnumerable<HttpStatusCode?> Refusals => Answer.IsPromised ? Answer.Refusals : [.. Answer.Refusals, Answer.Status];
}
