using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Amqp;
using Amqp.Framing;
using Amqp.Listener;
using Microsoft.AspNetCore.WebUtilities;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;

/// <summary>Takes the tokens that a connection shows before it may use a node, and checks their signatures.</summary>
internal sealed class TokenDesk(Func<string, bool> exists, Action<string> addFault)
{
    /// <summary>Where tokens are shown.</summary>
    public const string Node = "$cbs";

    /// <summary>The key of all policies.</summary>
    public const string Key = "b25lLWtleS1vZi10aGUtc3RhbmQtaW4=";

    private static readonly Dictionary<string, AccessRight> Policies = new(StringComparer.Ordinal)
    {
        ["Both"] = AccessRight.Send | AccessRight.Listen,
        ["Sends"] = AccessRight.Send,
        ["Listens"] = AccessRight.Listen,
    };

    /// <summary>Remembers what the token allows on this connection.</summary>
    public Message Answer(ListenerConnection connection, Message question)
    {
        var values = question.ApplicationProperties;
        if (values["operation"] is not "put-token" || values["type"] is not "servicebus.windows.net:sastoken" || values["name"] is not string name)
        {
            addFault($"The token desk was asked for {values}.");
            return Reply(HttpStatusCode.BadRequest, "unknown");
        }

        var node = new Uri(name).AbsolutePath.TrimStart('/');
        if (RightOf((string)question.Body) is not { } right)
        {
            return Reply(HttpStatusCode.Unauthorized, "InvalidSignature: The token has an invalid signature.");
        }

        if (!exists(RequestDesk.QueueOf(node, out _)))
        {
            return Reply(HttpStatusCode.NotFound, $"The messaging entity '{name}' could not be found.");
        }

        connection.Rights()[node] = right;
        return Reply(HttpStatusCode.Accepted, "Accepted");
    }

    /// <summary>Turns away whoever has not shown a token that allows it.</summary>
    public static void Check(ListenerConnection connection, string node, AccessRight wanted)
    {
        if (!connection.Rights().TryGetValue(node, out var right) || !right.HasFlag(wanted))
        {
            throw new AmqpException(new Error(ErrorCode.UnauthorizedAccess) { Description = $"Unauthorized access. '{wanted}' claim(s) are required to perform this operation." });
        }
    }

    private static AccessRight? RightOf(string token)
    {
        const string Scheme = "SharedAccessSignature ";
        var parts = QueryHelpers.ParseQuery(token.StartsWith(Scheme, StringComparison.Ordinal) ? token[Scheme.Length..] : "");
        var (resource, expiry, policy, signature) = (parts["sr"].ToString(), parts["se"].ToString(), parts["skn"].ToString(), parts["sig"].ToString());
        var wanted = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), Encoding.UTF8.GetBytes($"{WebUtility.UrlEncode(resource)}\n{expiry}"));
        return signature == Convert.ToBase64String(wanted)
            && long.Parse(expiry, CultureInfo.InvariantCulture) > TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()
            && Policies.TryGetValue(policy, out var right)
            ? right
            : null;
    }

    private static Message Reply(HttpStatusCode status, string description) => new()
    {
        ApplicationProperties = new() { ["status-code"] = (int)status, ["status-description"] = description },
    };
}
