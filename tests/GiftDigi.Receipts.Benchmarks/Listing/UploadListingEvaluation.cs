using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Azure.Storage.Blobs;
using GiftDigi.Receipts.Adapters.AzureBlobs;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Benchmarks.Listing;

/// <summary>Whether a look at the uploads in blobs takes longer where many were taken in before, and what those cost that wait.</summary>
internal static class UploadListingEvaluation
{
    private const string Name = "uploads";
    private const string Variable = "RECEIPTS_TESTS_AZURITE";
    private const int Looks = 41;
    private const int Batch = 50;
    private const int AtOnce = 16;
    private const double MostTimes = 1.5;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var old = new Option<int>("--old") { Description = "Images of entries in the container.", DefaultValueFactory = _ => 20_000 };
        var waiting = new Option<int>("--waiting") { Description = "Uploads that wait.", DefaultValueFactory = _ => 1_000 };
        var result = new RootCommand(Name) { old, waiting }.Parse(arguments);
        if (result.Errors.Count > 0 || Environment.GetEnvironmentVariable(Variable) is not { } setting || !BlobAccount.TryOpen(setting, out var account))
        {
            await Console.Error.WriteLineAsync(result.Errors.Count > 0 ? result.Errors[0].Message : $"Set {Variable} to what infra/local/azurite.sh start prints.");
            return 2;
        }

        var container = account.Client.GetBlobContainerClient($"uploads-{Guid.CreateVersion7():N}");
        await container.CreateAsync();
        try
        {
            return await MeasureAsync(container, new BlobImageStore(new(account, container.Name), isDirect: false, TimeProvider.System), result.GetValue(old), result.GetValue(waiting));
        }
        finally
        {
            await container.DeleteAsync();
        }
    }

    private static async Task<int> MeasureAsync(BlobContainerClient container, IImageStore store, int old, int waiting)
    {
        await FillAsync(container, "uploads/c/e", Batch);
        var alone = await LookAsync(store, $"{Batch} uploads wait, 0 images");
        await FillAsync(container, "images/00", old);
        var beside = await LookAsync(store, $"{Batch} uploads wait, {old} images");
        await FillAsync(container, "uploads/c/f", waiting);
        await LookAsync(store, $"{Batch + waiting} uploads wait, {old} images");
        var passes = beside <= alone * MostTimes;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} a look takes {beside:0.0} ms beside {old} images, {beside / alone:0.00} times as long as without, wanted {MostTimes:0.0} at most"));
        return passes ? 0 : 1;
    }

    private static Task FillAsync(BlobContainerClient container, string folder, int count) => Parallel.ForEachAsync(
        Enumerable.Range(0, count),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (number, cancellationToken) => await container.UploadBlobAsync($"{folder}/{number}", BinaryData.FromString("photo"), cancellationToken));

    /// <summary>The median of many looks, in milliseconds.</summary>
    private static async Task<double> LookAsync(IImageStore store, string what)
    {
        var times = new List<double>();
        for (var look = 0; look < Looks; look++)
        {
            var start = Stopwatch.GetTimestamp();
            await store.ListUploadsAsync(Batch, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {times[Looks / 2]:0.0} ms in the median, {times[^1]:0.0} ms at most"));
        return times[Looks / 2];
    }
}
