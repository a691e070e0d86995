using GiftDigi.Receipts.Accounts;
using GiftDigi.Receipts.Adapters.AzureBlobs;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.DatabaseQueue;
using GiftDigi.Receipts.Adapters.Files;
using GiftDigi.Receipts.Adapters.InMemory;
using GiftDigi.Receipts.Adapters.Postgres;
using GiftDigi.Receipts.Adapters.Sqlite;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Consulting;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Proofs;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Reviewing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Adapters;

/// <summary>Chooses what stands behind the ports of storage: images, entries, campaigns, audit and queues.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Folders and an SQLite file; nothing else need run, unless <see cref="BlobImageOptions"/> name an account for the images. The
    /// file and its tables are made on first use. Bad options stop the host at its start, or the first use where there is no host,
    /// with an <see cref="OptionsValidationException"/>.
    /// </summary>
    /// <param name="services">Where the ports are registered.</param>
    /// <param name="parseCampaign">Reads a campaign document that was valid when it was published.</param>
    /// <param name="configure">Sets the options.</param>
    public static IServiceCollection AddEmbeddedStorage(
        this IServiceCollection services,
        Func<ReadOnlyMemory<byte>, Campaign> parseCampaign,
        Action<EmbeddedStorageOptions> configure)
    {
        services.AddImages(configure).AddSingleton<ReceiptsDatabase>(provider =>
            new SqliteDatabase(Path.Combine(Options(provider).Folder, "database", "receipts.db")));
        return services.AddDatabaseStores(parseCampaign);
    }

    /// <summary>
    /// Images as embedded storage keeps them, and a PostgreSQL database for all else, which several machines may share. Its tables are made on first
    /// use, unless the options say otherwise. Bad options stop the host as they do for embedded storage.
    /// </summary>
    /// <param name="services">Where the ports are registered.</param>
    /// <param name="parseCampaign">Reads a campaign document that was valid when it was published.</param>
    /// <param name="configureImages">Sets the options of the folder.</param>
    /// <param name="configure">Sets the options of the database.</param>
    public static IServiceCollection AddPostgresStorage(
        this IServiceCollection services,
        Func<ReadOnlyMemory<byte>, Campaign> parseCampaign,
        Action<EmbeddedStorageOptions> configureImages,
        Action<PostgresStorageOptions> configure)
    {
        services.AddOptions<PostgresStorageOptions>()
            .Configure(configure)
            .Validate(
                options => PostgresStorageOptions.IsConnectionString(options.ConnectionString),
                "Storage:Postgres is no connection string of PostgreSQL. Set it (RECEIPTS_Storage__Postgres in the environment) like Host=db.example;Database=receipts;Username=receipts;Password=..., or not at all.")
            .Validate(
                options => options.Connections is >= PostgresStorageOptions.FewestConnections and <= PostgresStorageOptions.MostConnections,
                $"Storage:PostgresConnections must lie between {PostgresStorageOptions.FewestConnections} and {PostgresStorageOptions.MostConnections}.")
            .ValidateOnStart();
        services.AddImages(configureImages).AddSingleton<ReceiptsDatabase>(provider => new PostgresDatabase(
            provider.GetRequiredService<IOptions<PostgresStorageOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        return services.AddDatabaseStores(parseCampaign);
    }

    /// <summary>Memory, for tests and runs whose outcome nobody keeps; it ends with the process.</summary>
    public static IServiceCollection AddMemoryStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<MemoryStorage>()
            .AddSingleton<MemoryMessageQueue>()
            .AddSingleton<IMessageQueue>(provider => provider.GetRequiredService<MemoryMessageQueue>())
            .AddSingleton<IImageStore, MemoryImageStore>()
            .AddSingleton<IEntryStore, MemoryEntryStore>()
            .AddSingleton<ICaseStore, MemoryCaseStore>()
            .AddSingleton<IEntryStatistics, MemoryEntryStatistics>()
            .AddSingleton<ICampaignStore, MemoryCampaignStore>()
            .AddSingleton<IAccountStore, MemoryAccountStore>()
            .AddSingleton<ICampaignSwitches, MemoryCampaignSwitches>()
            .AddSingleton<ITokenStore, MemoryTokenStore>()
            .AddSingleton<IKeyStore, MemoryKeyStore>()
            .AddSingleton<IProofList, MemoryProofList>()
            .AddSingleton<ISentPageCounter, MemorySentPageCounter>()
            .AddSingleton<IAuditTrail, MemoryAuditTrail>();
    }

    private static IServiceCollection AddImages(this IServiceCollection services, Action<EmbeddedStorageOptions> configure)
    {
        services.AddOptions<EmbeddedStorageOptions>()
            .Configure(configure)
            .Validate(options => !string.IsNullOrWhiteSpace(options.Folder), "The storage folder is not set.")
            .Validate(
                options => options.UploadSettleTime >= TimeSpan.Zero
                    && options.UploadSettleTime <= EmbeddedStorageOptions.LongestUploadSettleTime,
                "The settle time of uploads must lie between zero and one hour.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<BlobImageOptions>, BlobImageOptionsValidator>().AddOptions<BlobImageOptions>().ValidateOnStart();
        return services.AddSingleton(CreateImageStore);
    }

    private static IServiceCollection AddDatabaseStores(this IServiceCollection services, Func<ReadOnlyMemory<byte>, Campaign> parseCampaign) => services
        .AddSingleton<ICampaignStore>(provider => new DatabaseCampaignStore(
            provider.GetRequiredService<ReceiptsDatabase>(), parseCampaign, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<IEntryStore, DatabaseEntryStore>()
        .AddSingleton<ICaseStore, DatabaseCaseStore>()
        .AddSingleton<IEntryStatistics, DatabaseEntryStatistics>()
        .AddSingleton<IAccountStore, DatabaseAccountStore>()
        .AddSingleton<ICampaignSwitches, DatabaseCampaignSwitches>()
        .AddSingleton<ITokenStore, DatabaseTokenStore>()
        .AddSingleton<IKeyStore, DatabaseKeyStore>()
        .AddSingleton<IProofList, DatabaseProofList>()
        .AddSingleton<ISentPageCounter, DatabaseSentPageCounter>()
        .AddSingleton<IAuditTrail, DatabaseAuditTrail>()
        .AddSingleton<IMessageQueue, DatabaseMessageQueue>()
        .AddSingleton(provider => new DatabaseSchema(provider.GetRequiredService<ReceiptsDatabase>()));

    private static IImageStore CreateImageStore(IServiceProvider provider)
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        var images = provider.GetRequiredService<IOptions<BlobImageOptions>>().Value;
        return images.Blobs is not null && BlobAccount.TryOpen(images.Blobs, out var account)
            ? new BlobImageStore(new(account, images.Container), images.Direct, clock)
            : new FolderImageStore(Options(provider).Folder, Options(provider).UploadSettleTime, clock);
    }

    private static EmbeddedStorageOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<EmbeddedStorageOptions>>().Value;
}
