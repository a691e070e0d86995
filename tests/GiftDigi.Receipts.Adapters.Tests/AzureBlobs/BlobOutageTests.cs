using System.Net.Sockets;
using GiftDigi.Receipts.Adapters.AzureBlobs;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Tests;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.AzureBlobs;

/// <summary>A server that goes away and comes back.</summary>
public sealed class BlobOutageTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _clock = new();
    private string _connectionString = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_kept_before_an_outage_is_there_after_it_and_what_failed_is_kept_then()
    {
        var store = Opened.Store(Azurite.NewContainer(), _clock, connectionString: _connectionString);
        var (kept, failed) = (EntryId.New(_clock), EntryId.New(_clock));
        await store.KeepAsync(kept, Sample.Image("photo"), Token);
        await DoAsync("stop");

        var keeping = () => store.KeepAsync(failed, Sample.Image("another"), Token);

        var error = await keeping.ShouldThrowAsync<IOException>();
        error.Message.ShouldContain($"Cannot store the image of entry {failed} (7 bytes)");
        error.Message.ShouldContain("It cannot be reached");
        await DoAsync("start");
        await store.KeepAsync(failed, Sample.Image("another"), Token);
        (await store.FindAsync(kept, Token))!.Fingerprint.ShouldBe(Sample.Image("photo").Fingerprint);
        (await store.FindAsync(failed, Token))!.Fingerprint.ShouldBe(Sample.Image("another").Fingerprint);
    }

    [Fact]
    public async Task A_connection_that_is_reset_while_it_is_made_is_told_in_words()
    {
        BlobAccount.TryOpen(_connectionString, out var account).ShouldBeTrue();
        var container = new BlobContainer(account!, Azurite.NewContainer().Name);

        var asking = () => container.DoAsync<int>("store it", _ => throw new SocketException((int)SocketError.NotConnected), Token);

        (await asking.ShouldThrowAsync<IOException>()).Message.ShouldContain("It cannot be reached");
    }

    public async ValueTask InitializeAsync() => _connectionString = await DoAsync("start");

    public async ValueTask DisposeAsync()
    {
        await DoAsync("stop");
        _folder.Dispose();
    }

    private async Task<string> DoAsync(string verb)
    {
        var (exitCode, output) = await Command.TryAsync(Repository.Infra("local/azurite.sh"), [verb, _folder.Combine("azurite")], CancellationToken.None);
        exitCode.ShouldBe(0, output);
        return output.Trim();
    }
}
