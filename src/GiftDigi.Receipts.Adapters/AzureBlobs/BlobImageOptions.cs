namespace GiftDigi.Receipts.Adapters.AzureBlobs;

/// <summary>Images in Azure Blob Storage in place of folders.</summary>
public sealed class BlobImageOptions
{
    /// <summary>The shortest token of notices.</summary>
    public const int ShortestToken = 32;

    /// <summary>
    /// A connection string, or the address of an account such as <c>https://ACCOUNT.blob.core.windows.net</c>, which is then entered as the
    /// program's own identity. Null, the default: images in folders.
    /// </summary>
    public string? Blobs { get; set; }

    /// <summary>The container, one for each environment; made where it is missing. 3 to 63 small letters, digits and single hyphens; <c>receipts</c> by default.</summary>
    public string Container { get; set; } = "receipts";

    /// <summary>Whether phones send their photos straight to the store. The account must then allow it to pages of this site (CORS). Not by default.</summary>
    public bool Direct { get; set; }

    /// <summary>What Event Grid must give to be believed, <see cref="ShortestToken"/> characters or more. Null, the default: nobody is.</summary>
    public string? NoticeToken { get; set; }
}
