using Azure.Storage.Blobs;
using GiftDigi.Receipts.Adapters.Tests.AzureBlobs;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Working;

/// <summary>The program with its images in blobs: the same, one setting apart.</summary>
public sealed class BlobWorkTests : IDisposable
{
    private readonly ReceiptsProgram _receipts = new();
    private readonly BlobContainerClient _container = Azurite.NewContainer();

    public BlobWorkTests()
    {
        _receipts.Environment["RECEIPTS_Images__Blobs"] = Azurite.ConnectionString;
        _receipts.Environment["RECEIPTS_Images__Container"] = _container.Name;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receipt_goes_the_whole_way_and_no_image_lies_in_a_folder()
    {
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        await _receipts.SubmitAsync("e1", sample.Image);

        await _receipts.WorkAsync(entries: 1);

        (await _receipts.EntriesAsync()).ShouldHaveSingleItem().Text("verdict").ShouldBe("approved");
        Names().Select(name => name.Split('/')[0]).ShouldBe(["images", "shown"]);
        Directory.Exists(_receipts.PathOf("images")).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_workers_make_one_entry_of_each_upload_and_set_aside_what_can_be_none()
    {
        const int count = 30;
        await _receipts.PublishCampaignAsync();
        await _container.CreateAsync(cancellationToken: Token);
        foreach (var number in Enumerable.Range(0, count))
        {
            await _container.UploadBlobAsync($"uploads/{EntryDrive.Campaign}/e{number % 5}/{number}.jpg", BinaryData.FromString($"no photo {number}"), Token);
        }

        await _container.UploadBlobAsync("uploads/no-such-campaign/e1/領収書.jpg", BinaryData.FromString("photo"), Token);
        await _container.UploadBlobAsync("uploads/astray.jpg", BinaryData.FromString("photo"), Token);
        using var other = _receipts.Start("work");

        using (var worker = _receipts.Start("work"))
        {
            await Task.WhenAll(TakenInAsync(count, worker, other), SaidAsync("set aside", 2, worker, other));
            worker.Terminate();
            await worker.EndAsync();
        }

        other.Terminate();
        (await other.EndAsync()).Error.ShouldNotContain("could not be taken in");
        (await _receipts.EntriesAsync()).Count.ShouldBe(count);
        Names().Count(name => name.StartsWith("images/", StringComparison.Ordinal)).ShouldBe(count);
        Names().ShouldNotContain(name => name.StartsWith("uploads/", StringComparison.Ordinal));
        Names().Count(name => name.StartsWith("setaside/", StringComparison.Ordinal)).ShouldBe(4);
    }

    [Theory]
    [InlineData("AccountName=receipts;AccountKey=c2VjcmV0;BlobEndpoint=nowhere", "Images:Blobs is neither a connection string")]
    [InlineData("AccountName=receipts;AccountKey=c2VjcmV0;BlobEndpoint=http://127.0.0.1:1/receipts", "It cannot be reached. See whether Images:Blobs names the right account")]
    public async Task A_store_that_cannot_be_entered_stops_the_program_at_its_start_with_what_to_set(string setting, string told)
    {
        _receipts.Environment["RECEIPTS_Images__Blobs"] = setting;

        var run = await _receipts.RunAsync("work");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(told);
        run.Error.ShouldNotContain("c2VjcmV0");
        run.Error.Trim().ShouldNotContain('\n');
    }

    public void Dispose()
    {
        _container.DeleteIfExists(cancellationToken: CancellationToken.None);
        _receipts.Dispose();
    }

    private static Task TakenInAsync(int count, params ReceiptsProgram.Running[] workers) => SaidAsync("Upload taken in", count, workers);

    private static async Task SaidAsync(string text, int count, params ReceiptsProgram.Running[] workers)
    {
        var (said, done) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        foreach (var worker in workers)
        {
            worker.Listen(line =>
            {
                if (line.Contains(text, StringComparison.Ordinal) && Interlocked.Increment(ref said) == count)
                {
                    done.TrySetResult();
                }
            });
        }

        await done.Task.WaitAsync(TimeSpan.FromMinutes(3), Token);
    }

    private List<string> Names() => [.. _container.GetBlobs(cancellationToken: Token).Select(blob => blob.Name)];
}
