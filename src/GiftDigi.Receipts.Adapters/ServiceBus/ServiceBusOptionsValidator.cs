using System.Buffers;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Adapters.ServiceBus;

/// <summary>Checks the settings at the start. What is wrong is said without the values, which are secret.</summary>
internal sealed class ServiceBusOptionsValidator : IValidateOptions<ServiceBusOptions>
{
    private static readonly SearchValues<char> OfPrefixes = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ServiceBusOptions options)
    {
        var faults = FaultsOf(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(ServiceBusOptions options)
    {
        if (!ServiceBusNamespace.TryParse(options.Namespace, out _))
        {
            yield return $"Set {ServiceBusOptions.Setting} to a connection string of a namespace of Service Bus, without EntityPath, or to its host such as NAMESPACE.servicebus.windows.net; what it is now is neither.";
        }

        if (options.Prefix.Length is 0 or > ServiceBusOptions.LongestPrefix || options.Prefix.AsSpan().ContainsAnyExcept(OfPrefixes))
        {
            yield return "The prefix of Service Bus's queues must be 1 to 64 letters, digits, '.', '-' or '_'.";
        }
    }
}
