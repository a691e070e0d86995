using System.Text.Json;
using Shouldly;

namespace GiftDigi.Receipts.Worker.Tests.Working;

/// <summary>Enters receipts for a campaign in which every rendered shop takes part, and looks at what becomes of them.</summary>
internal static class EntryDrive
{
    public const string Campaign = "test-campaign";

    /// <summary>A campaign for whatever the receipts show.</summary>
    public static Task PublishCampaignForAsync(this ReceiptsProgram receipts, params IEnumerable<JsonElement> truths) =>
        receipts.PublishCampaignAsync([.. truths
            .SelectMany(truth => truth.GetProperty("items").EnumerateArray())
            .Where(item => !item.GetProperty("discount").GetBoolean())
            .Select(item => item.Text("description")!)
            .Distinct()]);

    /// <summary>A campaign for one product, known by these names.</summary>
    public static async Task PublishCampaignAsync(this ReceiptsProgram receipts, params string[] names)
    {
        var file = await receipts.WriteAsync("campaign.json", $$"""
            {
              "id": "{{Campaign}}", "version": 1, "name": "試験", "brand": "試験",
              "purchasePeriod": { "from": "2020-01-01", "to": "2099-12-31" },
              "participatingProducts": [{ "id": "anything", "name": "試験用の品", "aliases": {{JsonSerializer.Serialize(names)}} }],
              "condition": { "minimumQuantity": 1 },
              "prize": { "kind": "everyone", "name": "試験", "value": 100 },
              "law": { "leastPurchase": 100 }
            }
            """);
        await receipts.DoAsync("campaign", "publish", file);
    }

    public static async Task<string> SubmitAsync(this ReceiptsProgram receipts, string entrant, params string[] files)
    {
        var output = await receipts.DoAsync(["submit", "--campaign", Campaign, "--entrant", entrant, .. files]);
        return output.Split('\t')[0];
    }

    public static async Task<IReadOnlyList<JsonElement>> EntriesAsync(this ReceiptsProgram receipts, params string[] filter)
    {
        var output = await receipts.DoAsync(["entries", "--json", .. filter]);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>Works until <paramref name="entries"/> entries are concluded.</summary>
    public static async Task WorkAsync(this ReceiptsProgram receipts, int entries)
    {
        using var worker = receipts.Start("work");
        var concluded = 0;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        worker.Listen(line =>
        {
            if ((line.Contains(" concluded in ", StringComparison.Ordinal) || line.Contains(" given up ", StringComparison.Ordinal))
                && Interlocked.Increment(ref concluded) == entries)
            {
                done.TrySetResult();
            }
        });
        await done.Task.WaitAsync(TimeSpan.FromMinutes(3));
        worker.Terminate();
        (await worker.EndAsync()).ExitCode.ShouldBe(0);
    }

    public static string? Text(this JsonElement entry, string field) => entry.GetProperty(field).GetString();

    public static IEnumerable<string?> Reasons(this JsonElement entry) => entry.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString());
}
