using GiftDigi.Receipts.Adapters.AzureBlobs;
using GiftDigi.Receipts.Adapters.Files;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Intake;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.AzureBlobs;

public sealed class BlobImageOptionsTests
{
    private const string Key = "AccountName=receipts;AccountKey=c2VjcmV0LXNlY3JldC1zZWNyZXQ=;BlobEndpoint=http://127.0.0.1:1/receipts";
    private const string Shared = "BlobEndpoint=https://receipts.blob.core.windows.net;SharedAccessSignature=sv=2023-11-03&sig=c2VjcmV0LXNlY3JldA%3D%3D";
    private const string Token = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(null, "receipts", false, null, typeof(FolderImageStore), false)]
    [InlineData(Key, "receipts", false, null, typeof(BlobImageStore), false)]
    [InlineData(Key, "a-1", true, Token, typeof(BlobImageStore), true)]
    [InlineData(Shared, "receipts-test", false, Token, typeof(BlobImageStore), false)]
    [InlineData("https://receipts.blob.core.windows.net", "receipts", true, Token, typeof(BlobImageStore), true)]
    public async Task One_setting_says_where_images_are(string? blobs, string container, bool direct, string? token, Type store, bool isDirect)
    {
        using var folder = new TemporaryFolder();
        await using var services = Services(folder, blobs, container, direct, token);

        services.GetRequiredService<IStartupValidator>().Validate();

        var images = services.GetRequiredService<IImageStore>();
        images.ShouldBeOfType(store);
        (images.Direct is not null).ShouldBe(isDirect);
    }

    [Theory]
    [InlineData("", "receipts", false, null, "Images:Blobs is neither")]
    [InlineData("AccountKey=c2VjcmV0LXNlY3JldC1zZWNyZXQ=", "receipts", false, null, "Images:Blobs is neither")]
    [InlineData("AccountName=receipts;AccountKey=secret", "receipts", false, null, "Images:Blobs is neither")]
    [InlineData("http://receipts.blob.core.windows.net", "receipts", false, null, "Images:Blobs is neither")]
    [InlineData("https://receipts.blob.core.windows.net/?sig=secret", "receipts", false, null, "Images:Blobs is neither")]
    [InlineData("https://me:secret@receipts.blob.core.windows.net", "receipts", false, null, "Images:Blobs is neither")]
    [InlineData(Key, "Receipts", false, null, "Images:Container must be")]
    [InlineData(Key, "a--b", false, null, "Images:Container must be")]
    [InlineData(Key, "ab", false, null, "Images:Container must be")]
    [InlineData(Key, "../receipts", false, null, "Images:Container must be")]
    [InlineData(Key, "receipts", false, "secret", "Images:NoticeToken must have 32 characters or more")]
    [InlineData(null, "receipts", true, null, "Images:Direct and Images:NoticeToken need Images:Blobs")]
    [InlineData(null, "receipts", false, Token, "Images:Direct and Images:NoticeToken need Images:Blobs")]
    [InlineData(Shared, "receipts", true, null, "Images:Direct needs an account key or an identity")]
    public async Task Bad_settings_are_refused_with_what_is_wanted_and_without_their_values(string? blobs, string container, bool direct, string? token, string refusal)
    {
        using var folder = new TemporaryFolder();
        await using var services = Services(folder, blobs, container, direct, token);

        var starting = () => services.GetRequiredService<IStartupValidator>().Validate();

        var error = starting.ShouldThrow<OptionsValidationException>();
        error.Message.ShouldStartWith(refusal);
        error.ToString().ShouldNotContain("secret");
        error.ToString().ShouldNotContain("c2VjcmV0");
    }

    private static ServiceProvider Services(TemporaryFolder folder, string? blobs, string container, bool direct, string? token) => new ServiceCollection()
        .AddEmbeddedStorage(Sample.ParseCampaign, options => options.Folder = folder.Path)
        .Configure<BlobImageOptions>(options => (options.Blobs, options.Container, options.Direct, options.NoticeToken) = (blobs, container, direct, token))
        .BuildServiceProvider();
}
