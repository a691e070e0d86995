using System.Text.Json;
using Azure.Storage.Blobs;
using GiftDigi.Receipts.Adapters.AzureBlobs;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Tests;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.AzureBlobs;

/// <summary>The rules by which Azure deletes: everything the store ever writes goes some day.</summary>
public sealed class LifecycleTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly BlobContainerClient _container = Azurite.NewContainer();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_blob_falls_under_one_rule_that_deletes_it()
    {
        var prefixes = Deleted().ToList();
        await FillAsync();

        foreach (var name in _container.GetBlobs(cancellationToken: Token).Select(blob => $"{new BlobImageOptions().Container}/{blob.Name}"))
        {
            prefixes.Count(prefix => name.StartsWith(prefix, StringComparison.Ordinal)).ShouldBe(1, name);
        }

        prefixes.Count.ShouldBe(_container.GetBlobs(cancellationToken: Token).Select(blob => blob.Name.Split('/')[0]).Distinct().Count());
    }

    public void Dispose() => _container.DeleteIfExists(cancellationToken: CancellationToken.None);

    /// <summary>One blob of every kind.</summary>
    private async Task FillAsync()
    {
        var store = Opened.Store(_container, _clock, isDirect: true);
        var entry = EntryId.New(_clock);
        await store.KeepAsync(entry, Sample.Image("photo"), Token);
        await store.KeepShownAsync(entry, new(new(8, 8), new byte[64]), Token);
        await _container.UploadBlobAsync("uploads/c/e/1.jpg", BinaryData.FromString("photo"), Token);
        await _container.UploadBlobAsync("uploads/c/e/2.jpg", BinaryData.FromString("photo"), Token);
        await store.SetAsideAsync(new("c/e/1.jpg"), "cause", Token);
        var direct = (await store.Direct!.AllowAsync(new(Sample.Entrant, "name", 5, Sample.Image("photo").Fingerprint), Token)).AbsolutePath;
        await _container.UploadBlobAsync(direct[(direct.IndexOf(_container.Name, StringComparison.Ordinal) + _container.Name.Length + 1)..], BinaryData.FromString("photo"), Token);
    }

    private static IEnumerable<string> Deleted()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.Infra("azure/storage-lifecycle.json")));
        foreach (var definition in document.RootElement.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("definition")))
        {
            definition.GetProperty("actions").GetProperty("baseBlob").GetProperty("delete").GetProperty("daysAfterCreationGreaterThan").GetInt32().ShouldBeGreaterThan(0);
            foreach (var prefix in definition.GetProperty("filters").GetProperty("prefixMatch").EnumerateArray())
            {
                yield return prefix.GetString()!;
            }
        }
    }
}
