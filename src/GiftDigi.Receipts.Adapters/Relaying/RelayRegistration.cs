using GiftDigi.Receipts.Adapters.DatabaseQueue;
using GiftDigi.Receipts.Queueing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GiftDigi.Receipts.Adapters.Relaying;

/// <summary>Puts an outbox before a broker.</summary>
internal static class RelayRegistration
{
    /// <summary>Replaces the queue of a storage in a database by a broker, and relays to it wherever there is a host.</summary>
    public static IServiceCollection AddRelayedQueue(this IServiceCollection services, Func<IServiceProvider, IMessageQueue> broker) => services
        .AddSingleton<DatabaseMessageQueue>()
        .AddSingleton(provider => new RelayedMessageQueue(provider.GetRequiredService<DatabaseMessageQueue>(), broker(provider)))
        .Replace(ServiceDescriptor.Singleton<IMessageQueue>(provider => provider.GetRequiredService<RelayedMessageQueue>()))
        .AddHostedService<OutboxRelay>();
}
