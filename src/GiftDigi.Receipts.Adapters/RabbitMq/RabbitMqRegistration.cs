using System.Buffers;
using GiftDigi.Receipts.Adapters.Relaying;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Adapters.RabbitMq;

/// <summary>Puts the queues on RabbitMQ; the database keeps the outbox.</summary>
public static class RabbitMqRegistration
{
    private static readonly SearchValues<char> OfPrefixes = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");

    /// <summary>
    /// Replaces the queue of a storage in a database. Bad options stop the host at its start; whether the broker can be reached shows
    /// when the queue is first asked for its count, and once it runs, one that goes away is waited for.
    /// </summary>
    public static IServiceCollection AddRabbitMqQueue(this IServiceCollection services, Action<RabbitMqOptions> configure)
    {
        services.AddOptions<RabbitMqOptions>()
            .Configure(configure)
            .Validate(options => RabbitMqAddress.TryParse(options.Address, out _), $"Set {RabbitMqOptions.Setting} to amqp://USER:PASSWORD@HOST:PORT/VHOST, or amqps:// for TLS; what it is now is no such address.")
            .Validate(
                options => options.Prefix.Length is > 0 and <= RabbitMqOptions.LongestPrefix && !options.Prefix.AsSpan().ContainsAnyExcept(OfPrefixes),
                "The prefix of RabbitMQ's queues must be 1 to 64 letters, digits, '.', '-' or '_'.")
            .Validate(
                options => options.DeliveryLimit is > 0 and <= RabbitMqOptions.HighestDeliveryLimit,
                "The delivery limit of RabbitMQ's queues must lie between 1 and 1000.")
            .ValidateOnStart();
        return services
            .AddSingleton(provider => new RabbitMqMessageQueue(provider.GetRequiredService<IOptions<RabbitMqOptions>>().Value, provider.GetRequiredService<TimeProvider>()))
            .AddRelayedQueue(provider => provider.GetRequiredService<RabbitMqMessageQueue>());
    }
}
