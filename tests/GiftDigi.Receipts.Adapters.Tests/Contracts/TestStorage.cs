using GiftDigi.Receipts.Accounts;
using GiftDigi.Receipts.Adapters.Tests.Postgres;
using GiftDigi.Receipts.Adapters.Tests.RabbitMq;
using GiftDigi.Receipts.Adapters.Tests.ServiceBus;
using GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Consulting;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Proofs;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Reviewing;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>The stores of one storage, with a clock that is set by hand.</summary>
internal sealed class TestStorage : IAsyncDisposable
{
    private readonly ServiceProvider _provider;
    private readonly TemporaryFolder? _folder;
    private readonly Action? _remove;
    private IMessageQueue? _queue;

    private TestStorage(Action<IServiceCollection> register, TemporaryFolder? folder, Action? remove = null)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Clock);
        register(services);
        _provider = services.BuildServiceProvider();
        _folder = folder;
        _remove = remove;
    }

    public ManualTimeProvider Clock { get; } = new();

    public IEntryStore Entries => _provider.GetRequiredService<IEntryStore>();

    public IEntryStatistics Statistics => _provider.GetRequiredService<IEntryStatistics>();

    public IMessageQueue Queue => _queue ??= Scope?.Open(Clock) ?? Namespace?.Open(Clock) ?? _provider.GetRequiredService<IMessageQueue>();

    /// <summary>The queues on a broker, where they are.</summary>
    public BrokerScope? Scope { get; set; }

    /// <summary>The queues on Service Bus, where they are.</summary>
    public NamespaceScope? Namespace { get; private set; }

    public IAuditTrail Audit => _provider.GetRequiredService<IAuditTrail>();

    public IImageStore Images => _provider.GetRequiredService<IImageStore>();

    public IProofList Proofs => _provider.GetRequiredService<IProofList>();

    public ICaseStore Cases => _provider.GetRequiredService<ICaseStore>();

    /// <summary>Where people decide; two of them from 10,000 yen.</summary>
    public ReviewDesk Desk => new(Entries, Cases, Campaigns, Audit, ReviewLimits.Default, Clock);

    public IAccountStore Accounts => _provider.GetRequiredService<IAccountStore>();

    public ICampaignSwitches Switches => _provider.GetRequiredService<ICampaignSwitches>();

    public ISentPageCounter SentPages => _provider.GetRequiredService<ISentPageCounter>();

    public IKeyStore Keys => _provider.GetRequiredService<IKeyStore>();

    public ITokenStore Tokens => _provider.GetRequiredService<ITokenStore>();

    public ICampaignStore Campaigns => _provider.GetRequiredService<ICampaignStore>();

    public static TestStorage InMemory() => new(services => services.AddMemoryStorage(), folder: null);

    /// <summary>Only queues, on the broker that <see cref="Scope"/> names.</summary>
    public static TestStorage Broker() => new(_ => { }, folder: null);

    /// <summary>Only queues, on a stand-in for Service Bus.</summary>
    public static TestStorage ServiceBus(QueueRules? rules = null)
    {
        var storage = Broker();
        storage.Namespace = new(storage.Clock, rules);
        return storage;
    }

    public static TestStorage Embedded()
    {
        var folder = new TemporaryFolder();
        return new(services => AddEmbedded(services, folder.Path), folder);
    }

    /// <summary>A second storage on the folder of another, as a second process would have it; the folder stays when it goes.</summary>
    public static TestStorage EmbeddedIn(string folder) => new(services => AddEmbedded(services, folder), folder: null);

    /// <summary>A PostgreSQL database of its own, which goes with it.</summary>
    public static TestStorage Postgres()
    {
        var database = PostgresTemplate.Copy();
        var folder = new TemporaryFolder();
        return new(services => AddPostgres(services, folder.Path, database), folder, () => PostgresTestServer.Remove(database));
    }

    /// <summary>A second storage on the database of another, as a second process would have it; the database stays when it goes.</summary>
    public static TestStorage PostgresIn(string database)
    {
        var folder = new TemporaryFolder();
        return new(services => AddPostgres(services, folder.Path, database), folder);
    }

    public async ValueTask DisposeAsync()
    {
        if (Scope is not null)
        {
            await Scope.DisposeAsync();
        }

        if (Namespace is not null)
        {
            await Namespace.DisposeAsync();
        }

        await _provider.DisposeAsync();
        _folder?.Dispose();
        _remove?.Invoke();
    }

    private static void AddPostgres(IServiceCollection services, string folder, string database) => services.AddPostgresStorage(
        Sample.ParseCampaign,
        images => images.Folder = folder,
        postgres => (postgres.ConnectionString, postgres.Connections) = (database, 8));

    private static void AddEmbedded(IServiceCollection services, string folder) =>
        services.AddEmbeddedStorage(Sample.ParseCampaign, options => options.Folder = folder);
}
