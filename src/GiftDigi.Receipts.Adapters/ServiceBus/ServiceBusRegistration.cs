using GiftDigi.Receipts.Adapters.Relaying;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Adapters.ServiceBus;

/// <summary>Puts the queues on Azure Service Bus; the database keeps the outbox.</summary>
public static class ServiceBusRegistration
{
    /// <summary>
    /// Replaces the queue of a storage in a database. Bad options stop the host at its start; whether namespace, queues and rights are there
    /// shows when a queue is first asked for its count, and once it runs, a service that goes away is waited for.
    /// </summary>
    public static IServiceCollection AddServiceBusQueue(this IServiceCollection services, Action<ServiceBusOptions> configure)
    {
        services.AddSingleton<IValidateOptions<ServiceBusOptions>, ServiceBusOptionsValidator>().AddOptions<ServiceBusOptions>().Configure(configure).ValidateOnStart();
        return services
            .AddSingleton(provider => new ServiceBusMessageQueue(provider.GetRequiredService<IOptions<ServiceBusOptions>>().Value, provider.GetRequiredService<TimeProvider>()))
            .AddRelayedQueue(provider => provider.GetRequiredService<ServiceBusMessageQueue>());
    }
}
