using System.Net;
using System.Net.Sockets;
using Azure;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace GiftDigi.Receipts.Adapters.AzureBlobs;

/// <summary>The container of one environment: made on first use, closed to the public, and its failures told in words.</summary>
internal sealed class BlobContainer(BlobAccount account, string name)
{
    private readonly BlobContainerClient _client = account.Client.GetBlobContainerClient(name);

    private bool _isOpen;

    /// <summary>Whose container it is.</summary>
    public BlobAccount Account => account;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>A blob in it, of which nothing is asked yet.</summary>
    public BlobClient Blob(string path) => _client.GetBlobClient(path);

    /// <summary>Asks the container for something.</summary>
    /// <param name="what">What for, as it is told when it fails.</param>
    /// <param name="ask">Asks. What it expects the store to refuse, it handles itself.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="IOException">The store did not do it.</exception>
    public async Task<T> DoAsync<T>(string what, Func<BlobContainerClient, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            await OpenAsync(cancellationToken);
            return await ask(_client);
        }
        catch (Exception e) when (IsOfStore(e, cancellationToken))
        {
            throw new IOException($"Cannot {what} in the container {name} of {account.Client.Uri.Host}: {Explain(e)} Nothing was lost, and it can be tried again.", e);
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (_isOpen)
        {
            return;
        }

        await _client.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellationToken);
        if ((await _client.GetPropertiesAsync(cancellationToken: cancellationToken)).Value.PublicAccess is { } access and not PublicAccessType.None)
        {
            throw new IOException($"The container {name} of {account.Client.Uri.Host} is open to the public ({access}). Receipts are personal: make it private, or name another in Images:Container.");
        }

        _isOpen = true;
    }

    /// <summary>
    /// After retries the client gathers what it met; when a time limit of its own is over, it calls that cancelled; and a connection that is
    /// reset in the moment in which it is made comes through it as it is.
    /// </summary>
    private static bool IsOfStore(Exception e, CancellationToken cancellationToken) =>
        e is RequestFailedException or AggregateException or AuthenticationFailedException or SocketException
        || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static string Explain(Exception e) => FailureOf(e) switch
    {
        { Status: 0 } or null => e is AuthenticationFailedException
            ? "The program has no identity to enter with. Give it a managed identity, or set Images:Blobs to a connection string."
            : "It cannot be reached. See whether Images:Blobs names the right account, and whether the network lets this machine through.",
        { Status: (int)HttpStatusCode.Forbidden or (int)HttpStatusCode.Unauthorized, ErrorCode: var code } =>
            $"It refused ({code}). Check the key in Images:Blobs, or give the identity the role Storage Blob Data Contributor.",
        { Status: (int)HttpStatusCode.NotFound, ErrorCode: var code } => $"It is not there ({code}). See whether somebody deleted the container.",
        { Status: var status, ErrorCode: var code } => $"It answered {status} ({code}).",
    };

    private static RequestFailedException? FailureOf(Exception e) =>
        e as RequestFailedException ?? (e as AggregateException)?.InnerExceptions.OfType<RequestFailedException>().LastOrDefault();
}
