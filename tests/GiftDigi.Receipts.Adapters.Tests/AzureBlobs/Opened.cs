using Azure.Storage.Blobs;
using GiftDigi.Receipts.Adapters.AzureBlobs;

namespace GiftDigi.Receipts.Adapters.Tests.AzureBlobs;

/// <summary>Stores in containers of the server.</summary>
internal static class Opened
{
    /// <summary>A store in a container, as another process would have it.</summary>
    public static BlobImageStore Store(BlobContainerClient container, TimeProvider clock, bool isDirect = false, string? connectionString = null)
    {
        BlobAccount.TryOpen(connectionString ?? Azurite.ConnectionString, out var account);
        return new(new(account!, container.Name), isDirect, clock);
    }
}
