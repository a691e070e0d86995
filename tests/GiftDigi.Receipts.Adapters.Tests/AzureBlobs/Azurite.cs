using Azure.Storage.Blobs;

namespace GiftDigi.Receipts.Adapters.Tests.AzureBlobs;

/// <summary>The server that stands in for Azure's blobs.</summary>
internal static class Azurite
{
    /// <summary>How it is entered. Without it the tests fail: a server that is missing proves nothing.</summary>
    public static string ConnectionString { get; } = Environment.GetEnvironmentVariable("RECEIPTS_TESTS_AZURITE") is { Length: > 0 } given
        ? given
        : throw new InvalidOperationException("No Azurite: run infra/test.sh, or set RECEIPTS_TESTS_AZURITE to what infra/local/azurite.sh start prints.");

    /// <summary>The newest version of the service's interface that this server knows.</summary>
    public static BlobClientOptions Options => new(BlobClientOptions.ServiceVersion.V2025_11_05);

    /// <summary>The whole account.</summary>
    public static BlobServiceClient Account { get; } = new(ConnectionString, Options);

    /// <summary>A container of a name that no other test has; not made yet.</summary>
    public static BlobContainerClient NewContainer() => Account.GetBlobContainerClient($"test-{Guid.CreateVersion7():N}");
}
