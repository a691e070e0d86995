using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Queueing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>
/// <c>receipts demo</c>: publishes the sample campaigns, submits the sample receipts in a fresh folder, works through them and
/// shows each verdict beside what a careful person would decide.
/// </summary>
internal static class DemoCommand
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(200);

    public static Command Create()
    {
        var samples = new Option<DirectoryInfo>("--samples")
        {
            Description = "The folder with demo.json, campaigns and receipts.",
            DefaultValueFactory = _ => new("samples"),
        };
        var serve = new Option<bool>("--serve") { Description = "Go on working on what is uploaded, until stopped." };
        var command = new Command("demo", "Take the sample receipts through the whole program and show the verdicts.") { samples, serve };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var data = Directory.CreateTempSubdirectory("receipts-demo-");
            try
            {
                return await RunAsync(arguments.GetRequiredValue(samples), data, arguments.GetValue(serve), cancellationToken);
            }
            finally
            {
                data.Delete(recursive: true);
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo samples, DirectoryInfo data, bool serve, CancellationToken cancellationToken)
    {
        using var host = await ReceiptsHost.CreateAsync(data, working: true, serve ? LogLevel.Information : LogLevel.Warning, cancellationToken);
        await SampleCampaigns.PublishAsync(samples, host.Services.GetRequiredService<ICampaignStore>(), cancellationToken);
        var submitted = await SubmitAsync(samples, host.Services, cancellationToken);
        await host.StartAsync(cancellationToken);
        await WaitAsync(submitted.Count, host.Services, cancellationToken);
        var isRight = await ShowAsync(submitted, host.Services, cancellationToken);
        if (serve)
        {
            await Console.Out.WriteLineAsync(
                $"\nServing. Put a photo into {data.FullName}/uploads/CAMPAIGN/ENTRANT/ and see 'receipts entries --data {data.FullName}'. Ctrl-C stops and removes the folder.");
            await host.WaitForShutdownAsync(cancellationToken);
        }

        await host.StopAsync(CancellationToken.None);
        return isRight ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<IReadOnlyList<(DemoEntry Wanted, EntryId Id)>> SubmitAsync(
        DirectoryInfo samples, IServiceProvider services, CancellationToken cancellationToken)
    {
        var list = await File.ReadAllBytesAsync(Path.Combine(samples.FullName, "demo.json"), cancellationToken);
        var submitted = new List<(DemoEntry Wanted, EntryId Id)>();
        foreach (var wanted in JsonSerializer.Deserialize(list, CommandsJson.Readable.IReadOnlyListDemoEntry) ?? [])
        {
            var image = new ReceiptImage(await File.ReadAllBytesAsync(Path.Combine(samples.FullName, wanted.File), cancellationToken));
            var received = await services.GetRequiredService<EntryIntake>().ReceiveAsync(
                new(wanted.Campaign), new(wanted.Entrant), image, "command", cancellationToken);
            submitted.Add((wanted, received.Entry.Id));
        }

        return submitted;
    }

    private static async Task WaitAsync(int total, IServiceProvider services, CancellationToken cancellationToken)
    {
        var (queue, clock) = (services.GetRequiredService<IMessageQueue>(), services.GetRequiredService<TimeProvider>());
        using var progress = new ProgressLine(Console.Error, "decided", total, clock);
        int waiting;
        while ((waiting = await queue.CountAsync(QueueName.Entries, cancellationToken)) > 0)
        {
            progress.MoveTo(total - waiting);
            await Task.Delay(LookInterval, clock, cancellationToken);
        }
    }

    private static async Task<bool> ShowAsync(
        IReadOnlyList<(DemoEntry Wanted, EntryId Id)> submitted, IServiceProvider services, CancellationToken cancellationToken)
    {
        var entries = services.GetRequiredService<IEntryStore>();
        var table = Tables.Create("Receipt", "Campaign", "Entrant", "Verdict", "Reasons", "A careful person", "");
        var agreements = new List<Agreement>();
        var issuances = 0;
        foreach (var (wanted, id) in submitted)
        {
            var record = await entries.FindAsync(id, cancellationToken) ?? throw new CommandException($"Entry {id} is gone.");
            var verdict = record.Conclusion?.Verdict;
            agreements.Add(Compare(verdict?.Kind, wanted.Verdict));
            issuances += record.IssuanceQueued ? 1 : 0;
            table.AddRow(
                wanted.File, wanted.Campaign, wanted.Entrant, Tables.Show(verdict?.Kind), Tables.Show(verdict?.Reasons ?? []),
                wanted.Reason is { } reason ? $"{Tables.Show(wanted.Verdict)}: {Tables.Id(reason)}" : Tables.Show(wanted.Verdict),
                Show(agreements[^1]));
        }

        Tables.Print(table);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{agreements.Count} verdicts: {Count(Agreement.Same)} as a careful person would decide, {Count(Agreement.Referred)} referred to a person, {Count(Agreement.Wrong)} wrong. {issuances} issuances queued."));
        return Count(Agreement.Wrong) == 0;

        int Count(Agreement kind) => agreements.Count(agreement => agreement == kind);
    }

    private static Agreement Compare(VerdictKind? verdict, VerdictKind wanted) =>
        verdict == wanted ? Agreement.Same
        : verdict == VerdictKind.Referred ? Agreement.Referred
        : Agreement.Wrong;

    private static string Show(Agreement agreement) => agreement switch
    {
        Agreement.Same => "same",
        Agreement.Referred => "a person looks",
        Agreement.Wrong => "[red]WRONG[/]",
    };

    private enum Agreement
    {
        Same,
        Referred,
        Wrong,
    }
}
