using System.ComponentModel.DataAnnotations;
using System.Net;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Operations;

/// <summary>What those who operate the program may ask it; settings <c>Operations:…</c>, or <c>RECEIPTS_Operations__…</c> in the environment.</summary>
internal sealed class OperationsOptions : IValidatableObject
{
    /// <summary>Where health is told, apart from the pages: an address such as <c>http://127.0.0.1:9464</c>; nothing listens unless it is set.</summary>
    public string? Address { get; set; }

    /// <summary>Seconds after which a loop that does not come round is stuck; ten leases, and a minute at least, unless set.</summary>
    [Range(1, 86_400)]
    public int? StuckSeconds { get; set; }

    /// <summary>The same as an address and a port; null when nothing is to listen.</summary>
    internal IPEndPoint? EndPoint => ListenAddress.TryParse(Address, out var endPoint) ? endPoint : null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Address is not null && !ListenAddress.TryParse(Address, out _))
        {
            yield return new($"RECEIPTS_Operations__Address is '{Address}'; {ListenAddress.Wanted}", [nameof(Address)]);
        }
    }
}
