using GiftDigi.Receipts.Adapters;
using GiftDigi.Receipts.Adapters.AzureBlobs;
using GiftDigi.Receipts.Adapters.RabbitMq;
using GiftDigi.Receipts.Adapters.ServiceBus;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Proofs;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Worker.Managing;
using GiftDigi.Receipts.Worker.Observing;
using GiftDigi.Receipts.Worker.Operations;
using GiftDigi.Receipts.Worker.Reading;
using GiftDigi.Receipts.Worker.Staff;
using GiftDigi.Receipts.Worker.Staff.OpenId;
using GiftDigi.Receipts.Worker.Web;
using GiftDigi.Receipts.Worker.Working;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker;

/// <summary>Puts the program together: the core, the embedded adapters, and the worker where it is wanted.</summary>
internal static class ReceiptsHost
{
    private const string SettingsPrefix = "RECEIPTS_";
    // It warns that keys are not encrypted at rest: they lie in a folder that only the program's account may open.
    private const string KeyLog = "Microsoft.AspNetCore.DataProtection";
    // It tells what a browser or the organisation's sign-in sent; what failed is said in our own words.
    private const string OpenIdLog = "Microsoft.AspNetCore.Authentication.OpenIdConnect";
    // It tells every failed look at a store, and its times; a change of the answer is said in our own words.
    private const string HealthLog = "Microsoft.Extensions.Diagnostics.HealthChecks";

    /// <summary>How long a command may take to stop once it is told to, by the settings.</summary>
    public static TimeSpan LongestStop => WorkOptions.LongestStopBy(Settings()["Work:GraceSeconds"]);

    /// <summary>A host on a data folder, which is made ready; with the worker's loops when <paramref name="working"/>.</summary>
    public static Task<IHost> CreateAsync(DirectoryInfo data, bool working, LogLevel logLevel, CancellationToken cancellationToken) =>
        CreateAsync(data, working, logLevel, static _ => { }, cancellationToken);

    /// <summary>The same with other parts in the place of some.</summary>
    public static async Task<IHost> CreateAsync(DirectoryInfo data, bool working, LogLevel logLevel, Action<IServiceCollection> replace, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddOperations(queueAway: HealthStatus.Unhealthy);
        AddProgram(builder, data, working, logLevel);
        replace(builder.Services);
        var host = builder.Build();
        await CheckAsync(host.Services, needsBroker: true, cancellationToken);
        return host;
    }

    /// <summary>The same with the pages. Pages alone start without the broker, too: what is entered waits in the outbox.</summary>
    public static async Task<WebApplication> CreateWebAsync(DirectoryInfo data, bool working, LogLevel logLevel, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddOperations(queueAway: HealthStatus.Degraded);
        AddProgram(builder, data, working, logLevel);
        var app = builder.AddWeb(data).Build().UseWeb();
        _ = app.Services.GetRequiredService<IOptions<OpenIdOptions>>().Value;
        await CheckAsync(app.Services, needsBroker: working, cancellationToken);
        return app;
    }

    /// <summary>Only what opens and reads images on this machine.</summary>
    public static ServiceProvider CreateReader() => Reading(ReaderPolicy.Local).BuildServiceProvider();

    /// <summary>The same by another policy; the pages that it sends are counted in a data folder.</summary>
    public static ServiceProvider CreateReader(ReaderPolicy policy, DirectoryInfo data) =>
        policy == ReaderPolicy.Local ? CreateReader() : Reading(policy).AddStorage(data, Settings()).BuildServiceProvider();

    /// <summary>Only what stores and lists.</summary>
    public static ServiceProvider CreateStorage(DirectoryInfo data) =>
        new ServiceCollection().AddSingleton(TimeProvider.System).AddStorage(data, Settings()).BuildServiceProvider();

    /// <summary>The same, and what makes accounts.</summary>
    public static ServiceProvider CreateAccounts(DirectoryInfo data) =>
        new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddStorage(data, Settings()).AddStaff().BuildServiceProvider();

    private static void AddProgram(IHostApplicationBuilder builder, DirectoryInfo data, bool working, LogLevel logLevel)
    {
        builder.Configuration.AddEnvironmentVariables(SettingsPrefix);
        AddLogging(builder.Logging, logLevel);
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<WorkOptions>>((host, work) => host.ShutdownTimeout = work.Value.LongestStop);
        builder.AddTelemetry();
        builder.Services.AddSingleton(TimeProvider.System).AddStorage(data, builder.Configuration).AddReader();
        builder.Services.AddSingleton<ReceiptPipeline>().AddSingleton<UploadSignal>().AddSingleton<EntrySource>().AddSingleton<StoreGate>().AddSingleton<StopGrace>();
        builder.Services.AddSingleton<IValidateOptions<WorkOptions>, WorkOptionsValidator>();
        builder.Services.AddOptions<WorkOptions>().BindConfiguration("Work").ValidateOnStart();
        if (working)
        {
            builder.Services.AddHostedService<UploadWatcher>().AddHostedService<EntryWorker>();
        }
    }

    /// <summary>Whatever is missing or wrong is said here, before anything is taken in hand.</summary>
    private static async Task CheckAsync(IServiceProvider services, bool needsBroker, CancellationToken cancellationToken)
    {
        _ = services.GetRequiredService<IOptions<WorkOptions>>().Value;
        _ = services.GetRequiredService<IOptions<OperationsOptions>>().Value;
        _ = services.GetRequiredService<IOptions<TelemetryOptions>>().Value;
        _ = services.GetRequiredService<IReceiptReader>();
        _ = services.GetRequiredService<ImageScreening>();
        await services.GetRequiredService<ICampaignStore>().ListAsync(cancellationToken);
        await services.GetRequiredService<IImageStore>().ListUploadsAsync(1, cancellationToken);
        var queue = services.GetRequiredService<IMessageQueue>();
        if (needsBroker)
        {
            await queue.CountAsync(QueueName.Entries, cancellationToken);
        }
    }

    private static IServiceCollection Reading(ReaderPolicy policy) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddSingleton(Settings())
        .AddReader()
        .PostConfigure<ReaderChoice>(choice => choice.Policy = policy);

    private static IConfiguration Settings() => new ConfigurationBuilder().AddEnvironmentVariables(SettingsPrefix).Build();

    private static void AddLogging(ILoggingBuilder logging, LogLevel level)
    {
        logging.SetMinimumLevel(level).AddFilter("Microsoft", LogLevel.Warning).AddFilter(KeyLog, LogLevel.Error).AddFilter(OpenIdLog, LogLevel.None).AddFilter(HealthLog, LogLevel.None)
            .AddConsole(console => console.FormatterName = TracedConsole.Id)
            .AddConsoleFormatter<TracedConsole, ConsoleFormatterOptions>();
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    private static IServiceCollection AddStorage(this IServiceCollection services, DirectoryInfo data, IConfiguration settings)
    {
        services.AddSingleton(settings);
        services.AddOptions<ProofOptions>().BindConfiguration("Proofs").Validate(proofs => proofs.Secret.Length >= ProofHasher.ShortestSecret, ProofOptions.SecretWanted);
        services.AddOptions<BlobImageOptions>().BindConfiguration("Images");
        services.AddSingleton<IValidateOptions<ReviewOptions>, ReviewOptionsValidator>().AddOptions<ReviewOptions>().BindConfiguration("Review");
        return services
            .AddSingleton<ImagingLimits>()
            .AddStores(data, settings)
            .AddQueue(settings.GetSection("Queue"))
            .AddSingleton<DeadLetterDesk>()
            .AddSingleton<EntryIntake>()
            .AddSingleton(provider => new ProofHasher(provider.GetRequiredService<IOptions<ProofOptions>>().Value.Secret))
            .AddSingleton<ProofDesk>()
            .AddSingleton(provider => new ReviewLimits(new(provider.GetRequiredService<IOptions<ReviewOptions>>().Value.TwoPersonsFrom)))
            .AddSingleton<ReviewDesk>()
            .AddSingleton<AliasDesk>();
    }

    /// <summary>Queues elsewhere than in the database, where a setting says so.</summary>
    private static IServiceCollection AddQueue(this IServiceCollection services, IConfigurationSection settings) => (settings["RabbitMq"], settings["ServiceBus"]) switch
    {
        (null, null) => services,
        ({ } address, var other) => services.AddRabbitMqQueue(settings, address, isAlone: other is null),
        (null, { } place) => services.AddServiceBusQueue(bus =>
        {
            settings.Bind(bus);
            bus.Namespace = place;
        }),
    };

    private static IServiceCollection AddRabbitMqQueue(this IServiceCollection services, IConfigurationSection settings, string address, bool isAlone)
    {
        services.AddOptions<RabbitMqOptions>()
            .Validate(_ => isAlone, $"{RabbitMqOptions.Setting} and {ServiceBusOptions.Setting} are both set: the queues can only be in one place, so unset one of them.")
            .Validate<IOptions<WorkOptions>>(
                (rabbit, work) => rabbit.DeliveryLimit > work.Value.MaxAttempts,
                "RECEIPTS_Queue__DeliveryLimit must be above RECEIPTS_Work__MaxAttempts: the worker refers an entry to a person before the broker gives up on it.");
        return services.AddRabbitMqQueue(rabbit =>
        {
            settings.Bind(rabbit);
            rabbit.Address = address;
        });
    }

    /// <summary>A setting that is there, even when it is empty, is meant: entries must not go elsewhere because a secret was not filled in.</summary>
    private static IServiceCollection AddStores(this IServiceCollection services, DirectoryInfo data, IConfiguration settings)
    {
        var (storage, connectionString) = (settings.GetSection("Storage"), settings["Storage:Postgres"]);
        return connectionString is null
            ? services.AddEmbeddedStorage(ReadPublished, images => images.Folder = data.FullName)
            : services.AddPostgresStorage(
                ReadPublished,
                images => images.Folder = data.FullName,
                postgres =>
                {
                    postgres.ConnectionString = connectionString;
                    postgres.Connections = storage.GetValue("PostgresConnections", postgres.Connections);
                    postgres.Migrates = storage.GetValue("Migrate", postgres.Migrates);
                });
    }

    private static Campaign ReadPublished(ReadOnlyMemory<byte> document) => CampaignFile.Parse(document) is CampaignFileOutcome.Valid(var campaign)
        ? campaign
        : throw new InvalidDataException("A published campaign can no longer be read: it was published by another version of this program.");
}
