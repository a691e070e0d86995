using System.Net;
using Amqp;
using Amqp.Framing;
using Amqp.Types;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;

/// <summary>Answers the questions about a queue: what is in it, and whether a lock may last longer.</summary>
internal sealed class RequestDesk(Action<string> addFault)
{
    private const string Suffix = "/$management";

    /// <summary>Of what queue a node is, and whether it is where questions are asked.</summary>
    public static string QueueOf(string node, out bool isRequest)
    {
        isRequest = node.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);
        return isRequest ? node[..^Suffix.Length] : node;
    }

    public Message Answer(StandInQueue queue, Message question)
    {
        switch (question.ApplicationProperties["operation"])
        {
            case "com.microsoft:peek-message":
                return Peek(queue, (Map)question.Body);
            case "com.microsoft:renew-lock":
                return Renew(queue, (Guid[])((Map)question.Body)["lock-tokens"]);
            case "com.microsoft:update-disposition":
                return Settle(queue, (Map)question.Body);
            case var other:
                addFault($"{queue.Name} was asked for {other}.");
                return Reply(HttpStatusCode.NotImplemented, "No such operation.");
        }
    }

    private static Message Peek(StandInQueue queue, Map question)
    {
        var (from, count) = ((long)question["from-sequence-number"], (int)question["message-count"]);
        var found = queue.Messages.Where(message => message.Sequence >= from).Take(count).Select(Encode).ToList();
        return found.Count == 0
            ? Reply(HttpStatusCode.NoContent, "No messages.")
            : Reply(HttpStatusCode.OK, "OK", new Map { ["messages"] = ToList(found) });
    }

    /// <summary>What a holder says of a message whose link is gone.</summary>
    private Message Settle(StandInQueue queue, Map question)
    {
        if (((Guid[])question["lock-tokens"]).Select(queue.Find).ToList() is not [{ } held])
        {
            return LockLost();
        }

        switch (question["disposition-status"])
        {
            case "completed":
                queue.Remove(held);
                break;
            case "abandoned":
                queue.Return(held);
                break;
            case "suspended":
                var values = ((Map)question["properties-to-modify"]).ToDictionary(pair => (string)pair.Key, pair => pair.Value, StringComparer.Ordinal);
                (values["DeadLetterReason"], values["DeadLetterErrorDescription"]) = (question["deadletter-reason"], question["deadletter-description"]);
                queue.Kill(held, values);
                break;
            case var other:
                addFault($"{queue.Name} was asked to settle a message as {other}.");
                break;
        }

        return Reply(HttpStatusCode.OK, "OK");
    }

    private static Message Renew(StandInQueue queue, Guid[] tokens)
    {
        var held = tokens.Select(queue.Find).OfType<StoredMessage>().ToList();
        if (held.Count < tokens.Length)
        {
            return LockLost();
        }

        return Reply(HttpStatusCode.OK, "OK", new Map { ["expirations"] = held.Select(message => queue.Hold(message).UtcDateTime).ToArray() });
    }

    private static Message LockLost()
    {
        var refusal = Reply(HttpStatusCode.Gone, "The lock supplied is invalid.");
        refusal.ApplicationProperties["errorCondition"] = new Symbol("com.microsoft:message-lock-lost");
        return refusal;
    }

    private static List ToList(IEnumerable<Map> maps)
    {
        var list = new List();
        list.AddRange(maps.ToArray());
        return list;
    }

    private static Map Encode(StoredMessage message)
    {
        using var wire = message.ToWire();
        var bytes = wire.Encode();
        return new() { ["message"] = bytes.Buffer.AsSpan(bytes.Offset, bytes.Length).ToArray() };
    }

    private static Message Reply(HttpStatusCode status, string description, Map? body = null) => new()
    {
        ApplicationProperties = new() { ["statusCode"] = (int)status, ["statusDescription"] = description },
        BodySection = new AmqpValue { Value = body ?? [] },
    };
}
