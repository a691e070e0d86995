using System.Collections.Frozen;
using System.Diagnostics;
using GiftDigi.Receipts.Observing;
using OpenTelemetry;

namespace GiftDigi.Receipts.Worker.Observing;

/// <summary>
/// What leaves with a span: nothing but what is listed here. Addresses of entries are keys to them, and what libraries tell beside them,
/// such as query strings, statements and addresses of phones, is nobody's business.
/// </summary>
internal sealed class SpanPolicy : BaseProcessor<Activity>
{
    /// <summary>Told of every span.</summary>
    private static readonly FrozenSet<string> Attributes = FrozenSet.Create(
        StringComparer.Ordinal,
        Receipts.Observing.Attributes.Entry,
        Receipts.Observing.Attributes.Campaign,
        Receipts.Observing.Attributes.Attempt,
        Receipts.Observing.Attributes.ErrorType,
        Receipts.Observing.Attributes.MessagingSystem,
        Receipts.Observing.Attributes.Queue,
        Receipts.Observing.Attributes.Operation,
        Receipts.Observing.Attributes.MessageId,
        Receipts.Observing.Attributes.BatchCount,
        "http.request.method",
        "http.response.status_code",
        "http.route",
        "network.protocol.version",
        "url.scheme",
        "db.system.name",
        "db.response.status_code");

    /// <summary>Told also of what the program asks others for, and known then from its settings.</summary>
    private static readonly FrozenSet<string> OfClients = FrozenSet.Create(StringComparer.Ordinal, "server.address", "server.port");

    /// <summary>The sources whose names for spans are words of programs: methods and routes.</summary>
    private static readonly FrozenSet<string> Sources = FrozenSet.Create(StringComparer.Ordinal, Telemetry.Name, "Microsoft.AspNetCore", "System.Net.Http");

    public override void OnEnd(Activity data)
    {
        if (!Sources.Contains(data.Source.Name))
        {
            data.DisplayName = data.Source.Name;
        }

        foreach (var name in data.TagObjects.Select(tag => tag.Key).Where(name => !MayBeTold(data, name)).ToList())
        {
            data.SetTag(name, null);
        }

        // What went wrong is said by its type; its description may quote what was sent, and so may what libraries attach, with which a span stays here.
        data.SetStatus(data.Status);
        if (data.Events.Any(happened => happened.Tags.Any()))
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }

    private static bool MayBeTold(Activity span, string name) => Attributes.Contains(name) || (span.Kind == ActivityKind.Client && OfClients.Contains(name));
}
