using System.CommandLine;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Worker.Auditing;
using GiftDigi.Receipts.Worker.Dashboard;
using GiftDigi.Receipts.Worker.Managing;
using GiftDigi.Receipts.Worker.Reviewing;
using GiftDigi.Receipts.Worker.Staff;
using GiftDigi.Receipts.Worker.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts serve</c>: pages and worker in one process, until it is told to stop; <c>receipts web</c>: the pages alone.</summary>
internal static partial class ServeCommand
{
    /// <summary>Where to go, and who goes there.</summary>
    private static readonly (string Name, string Path)[] Doors =
    [
        ("For entrants:", "/"),
        ("For staff:", StaffEndpoints.Root),
        ("  Review:", CaseEndpoints.Root),
        ("  Campaigns:", ManagingEndpoints.Campaigns),
        ("  Dashboard:", DashboardEndpoints.Dashboard),
        ("  Audit:", AuditAddress.Root),
    ];

    public static Command Create(Option<DirectoryInfo> data) =>
        Create("serve", "Serve the pages and work on what is entered, until stopped by Ctrl-C or SIGTERM.", working: true, data);

    public static Command CreateWeb(Option<DirectoryInfo> data) => Create("web", "Serve the pages alone, beside workers elsewhere.", working: false, data);

    private static Command Create(string name, string description, bool working, Option<DirectoryInfo> data)
    {
        var samples = new Option<DirectoryInfo>("--samples")
        {
            Description = "Campaigns to try it with; they are published where there are none.",
            DefaultValueFactory = _ => new("samples"),
        };
        var command = new Command(name, description) { samples };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var app = await ReceiptsHost.CreateWebAsync(arguments.GetRequiredValue(data), working, LogLevel.Information, cancellationToken);
            await PublishSamplesAsync(app.Services.GetRequiredService<ICampaignStore>(), arguments.GetRequiredValue(samples), cancellationToken);
            await app.StartAsync(cancellationToken);
            foreach (var (door, path) in Doors)
            {
                await Console.Out.WriteLineAsync($"{door,-14}{app.Urls.First()}{path}");
            }

            await ShowFirstAccountAsync(app.Services, cancellationToken);
            // Last of all: from here on, being told to stop is no start that was broken off.
            LogServing(app.Services.GetRequiredService<ILogger<WebOptions>>(), app.Urls.First());
            await app.WaitForShutdownAsync(cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task PublishSamplesAsync(ICampaignStore campaigns, DirectoryInfo samples, CancellationToken cancellationToken)
    {
        if (samples.Exists && (await campaigns.ListAsync(cancellationToken)).Count == 0)
        {
            var published = await SampleCampaigns.PublishAsync(samples, campaigns, cancellationToken);
            await Console.Out.WriteLineAsync($"No campaign was published yet: {published} of {samples.FullName} are now.");
        }
    }

    private static async Task ShowFirstAccountAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<StaffAccounts>().MakeFirstAsync(cancellationToken) is var (name, password))
        {
            await Console.Out.WriteLineAsync($"First account: {name}, password {password} (shown this once; it is changed at the first sign-in)");
        }
    }

    [LoggerMessage(LogLevel.Information, "Pages are served at {Address}/")]
    private static partial void LogServing(ILogger logger, string address);
}
