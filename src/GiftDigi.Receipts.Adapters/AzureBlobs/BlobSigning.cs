using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;

namespace GiftDigi.Receipts.Adapters.AzureBlobs;

/// <summary>Signs addresses to which one blob may be put, by the account's key, or by one that the program's identity is given for a few hours.</summary>
internal sealed class BlobSigning(BlobContainer container, TimeProvider clock)
{
    /// <summary>As long as a photo takes over a bad connection.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan KeyLifetime = TimeSpan.FromHours(4);

    private UserDelegationKey? _key;

    /// <summary>The address of a blob with a signature that lets whoever has it create the blob, and nothing else.</summary>
    public async Task<Uri> SignAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        var isSafe = blob.Uri.Scheme == Uri.UriSchemeHttps;
        var wish = new BlobSasBuilder(BlobSasPermissions.Create, clock.GetUtcNow() + Lifetime)
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            Protocol = isSafe ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        };
        return container.Account.IsByIdentity
            ? new BlobUriBuilder(blob.Uri) { Sas = wish.ToSasQueryParameters(await KeyAsync(cancellationToken), blob.AccountName) }.ToUri()
            : blob.GenerateSasUri(wish);
    }

    private async Task<UserDelegationKey> KeyAsync(CancellationToken cancellationToken)
    {
        if (_key is { } key && key.SignedExpiresOn > clock.GetUtcNow() + (2 * Lifetime))
        {
            return key;
        }

        return _key = await container.Account.Client.GetUserDelegationKeyAsync(null, clock.GetUtcNow() + KeyLifetime, cancellationToken);
    }
}
