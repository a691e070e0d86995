using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Adapters.AzureBlobs;

/// <summary>Checks the settings at the start. What is wrong is said without the values, which are secret.</summary>
internal sealed partial class BlobImageOptionsValidator : IValidateOptions<BlobImageOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, BlobImageOptions options)
    {
        var faults = FaultsOf(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(BlobImageOptions options)
    {
        if (options.Blobs is not null && !BlobAccount.TryOpen(options.Blobs, out _))
        {
            yield return "Images:Blobs is neither a connection string of a storage account nor an address such as https://ACCOUNT.blob.core.windows.net.";
        }

        if (!ContainerName().IsMatch(options.Container))
        {
            yield return "Images:Container must be 3 to 63 small letters, digits and single hyphens, and begin and end with a letter or digit.";
        }

        if (options.NoticeToken is { Length: < BlobImageOptions.ShortestToken })
        {
            yield return $"Images:NoticeToken must have {BlobImageOptions.ShortestToken} characters or more, for example from: openssl rand -hex 32";
        }

        if (options.Blobs is null && (options.Direct || options.NoticeToken is not null))
        {
            yield return "Images:Direct and Images:NoticeToken need Images:Blobs: there are neither in folders.";
        }

        if (options is { Direct: true, Blobs: { } blobs } && BlobAccount.TryOpen(blobs, out var account) && !account.CanSign)
        {
            yield return "Images:Direct needs an account key or an identity in Images:Blobs: a shared access signature cannot make others.";
        }
    }

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ContainerName();
}
