using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>A suite that every storage must pass; each test has a storage of its own.</summary>
public abstract class StorageContract : IAsyncDisposable
{
    private protected StorageContract(TestStorage storage) => Storage = storage;

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected TestStorage Storage { get; }

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
