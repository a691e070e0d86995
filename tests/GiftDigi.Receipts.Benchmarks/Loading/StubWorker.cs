using System.CommandLine;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Screening.Pixels.Windows;
using GiftDigi.Receipts.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GiftDigi.Receipts.Benchmarks.Loading;

/// <summary>The worker as <c>receipts work</c> has it, except that a stub reads, unless it is told to read, and that its clock may be wrong.</summary>
internal static class StubWorker
{
    /// <summary>What it is called among the evaluations.</summary>
    public const string Name = "stub-worker";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var data = new Option<DirectoryInfo>("--data") { Required = true };
        var skew = new Option<int>("--skew") { Description = "Seconds that its clock is fast." };
        var cost = new Option<int>("--cost") { Description = "Milliseconds of one reading.", DefaultValueFactory = _ => 20 };
        var reads = new Option<bool>("--reads") { Description = "Reads as the program does, and nothing of it is a stub but the clock." };
        var result = new RootCommand(Name) { data, skew, cost, reads }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        using var host = await ReceiptsHost.CreateAsync(
            result.GetRequiredValue(data),
            working: true,
            LogLevel.Warning,
            services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new SkewedTime(TimeSpan.FromSeconds(result.GetValue(skew)))));
                if (!result.GetValue(reads))
                {
                    services
                        .Replace(ServiceDescriptor.Singleton<IReceiptReader>(new StubReader(TimeSpan.FromMilliseconds(result.GetValue(cost)))))
                        .Replace(ServiceDescriptor.Singleton<IForgeryLocaliser>(new StubLocaliser()));
                }
            },
            CancellationToken.None);
        await host.RunAsync();
        return 0;
    }
}
