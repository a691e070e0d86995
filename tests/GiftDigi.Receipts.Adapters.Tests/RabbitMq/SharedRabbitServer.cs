using GiftDigi.Receipts.Adapters.Tests.RabbitMq;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedRabbitServer))]

namespace GiftDigi.Receipts.Adapters.Tests.RabbitMq;

/// <summary>The server that <c>infra/test.sh</c> started, or one that starts with the first test that wants it and stops after the last.</summary>
public sealed class SharedRabbitServer : IAsyncDisposable
{
    /// <summary>The variable with the address of a server that runs.</summary>
    public const string Variable = "RECEIPTS_TESTS_RABBITMQ";

    private readonly Lazy<RabbitServer> _own = new();
    private readonly Lazy<Task<string>> _address;

    public SharedRabbitServer() => _address = new(() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address
        ? Task.FromResult(address)
        : _own.Value.StartAsync());

    /// <summary>Where it is.</summary>
    public Task<string> Address => _address.Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_own.IsValueCreated)
        {
            await _own.Value.DisposeAsync();
        }
    }
}
