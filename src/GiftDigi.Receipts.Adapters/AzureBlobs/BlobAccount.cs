using System.Diagnostics.CodeAnalysis;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace GiftDigi.Receipts.Adapters.AzureBlobs;

/// <summary>A storage account, and how it is entered.</summary>
/// <param name="Client">Asks it.</param>
/// <param name="IsByIdentity">Whether the program enters as its own identity, without a key.</param>
internal sealed record BlobAccount(BlobServiceClient Client, bool IsByIdentity)
{
    private const int Retries = 4;

    /// <summary>The version of the service's interface that the tests speak, however new the client is.</summary>
    private const BlobClientOptions.ServiceVersion Tested = BlobClientOptions.ServiceVersion.V2025_11_05;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(60);

    /// <summary>Whether addresses can be signed for others.</summary>
    public bool CanSign => IsByIdentity || Client.CanGenerateAccountSasUri;

    /// <summary>Reads the setting; asks nobody yet. False when it is no account.</summary>
    public static bool TryOpen(string setting, [NotNullWhen(true)] out BlobAccount? account)
    {
        account = null;
        try
        {
            if (!Uri.TryCreate(setting, UriKind.Absolute, out var address))
            {
                account = new(new(setting, Options()), IsByIdentity: false);
            }
            else if (address.Scheme == Uri.UriSchemeHttps && address is { UserInfo: "", Query: "", Fragment: "" })
            {
                account = Open(address, new DefaultAzureCredential());
            }
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            // The text of the exception may hold parts of the setting.
            return false;
        }

        return account is not null;
    }

    /// <summary>An account that is entered with a credential.</summary>
    public static BlobAccount Open(Uri address, TokenCredential credential) => new(new(address, credential, Options()), IsByIdentity: true);

    private static BlobClientOptions Options() => new(Tested)
    {
        Retry =
        {
            Mode = RetryMode.Exponential,
            MaxRetries = Retries,
            Delay = FirstPause,
            MaxDelay = LongestPause,
            NetworkTimeout = LongestSilence,
        },
        Diagnostics = { IsTelemetryEnabled = false, IsLoggingContentEnabled = false },
    };
}
