using System.Collections.Concurrent;
using Amqp;
using Amqp.Listener;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;

/// <summary>What the stand-in knows of one connection.</summary>
internal static class ConnectionState
{
    /// <summary>The links by which answers go, by where they are wanted.</summary>
    public static ConcurrentDictionary<string, ListenerLink> Replies(this IConnection connection) => Get<ConcurrentDictionary<string, ListenerLink>>(connection, "replies");

    /// <summary>What may be done with which node, by the tokens that were shown.</summary>
    public static ConcurrentDictionary<string, AccessRight> Rights(this IConnection connection) => Get<ConcurrentDictionary<string, AccessRight>>(connection, "rights");

    private static T Get<T>(IConnection connection, string name)
        where T : new()
    {
        var properties = ((ListenerConnection)connection).Properties;
        lock (properties)
        {
            if (!properties.TryGetValue(name, out var value))
            {
                properties[name] = value = new T();
            }

            return (T)value;
        }
    }
}
