using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GiftDigi.Receipts.Benchmarks.Loading;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Benchmarks.Faults;

/// <summary>
/// The program as it is run at scale: the pages in one process and workers in others, on PostgreSQL, RabbitMQ and Azurite, each behind a
/// door. The pages are those of <c>receipts web</c>; the workers are <c>receipts work</c>, with a stub for a reader where nothing has to be read.
/// </summary>
internal sealed class Installation : IAsyncDisposable
{
    /// <summary>After so many seconds a message goes to another worker.</summary>
    public const int LeaseSeconds = 10;

    private const int StoreMegabytes = 3072;
    private const int DataMegabytes = 256;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly DirectoryInfo _folder;
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);

    private Installation(DirectoryInfo folder)
    {
        _folder = folder;
        var (database, broker, store) = (At("postgres"), At("rabbitmq"), At("azurite"));
        Dictionary<string, string> environment = new(StringComparer.Ordinal)
        {
            ["RECEIPTS_LOCAL_POSTGRES_FOLDER"] = database,
            ["RECEIPTS_LOCAL_POSTGRES_PORT"] = FreePort(),
        };
        Database = new("infra/local/postgres.sh", [], environment, Path.Combine(database, "data", "postmaster.pid"));
        Broker = new("infra/local/rabbitmq.sh", [broker], environment, Path.Combine(broker, "pid"));
        Store = new("infra/local/azurite.sh", [store], environment, Path.Combine(store, "pid"));
        StoreDisk = new(Path.Combine(store, "data"), StoreMegabytes);
        DataDisk = new(Data.FullName, DataMegabytes);
        Site = new($"http://127.0.0.1:{FreePort()}");
    }

    /// <summary>Where the pages are.</summary>
    public Uri Site { get; }

    public LocalServer Database { get; }

    public LocalServer Broker { get; }

    public LocalServer Store { get; }

    public SmallDisk StoreDisk { get; }

    public SmallDisk DataDisk { get; }

    /// <summary>The process that serves the pages.</summary>
    public ManagedProcess Pages { get; private set; } = null!;

    public IReadOnlyList<ManagedProcess> Workers { get; private set; } = [];

    /// <summary>The data folder, which all share.</summary>
    public DirectoryInfo Data => new(At("data"));

    /// <summary>Starts everything, anew, in a folder that is emptied before.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="workers">How many workers.</param>
    /// <param name="arguments">What the workers are told beside where the data is.</param>
    public static async Task<Installation> StartAsync(DirectoryInfo folder, int workers, IReadOnlyList<string> arguments)
    {
        if (folder.Exists)
        {
            folder.Delete(recursive: true);
        }

        folder.Create();
        var installation = new Installation(folder);
        await installation.DataDisk.MountAsync();
        await installation.StoreDisk.MountAsync();
        foreach (var server in new[] { installation.Database, installation.Broker, installation.Store })
        {
            await server.StartAsync();
        }

        await installation.StartProgramAsync(workers, arguments);
        return installation;
    }

    /// <summary>A server by its name.</summary>
    public LocalServer this[Target target] => target switch
    {
        Target.Database => Database,
        Target.Broker => Broker,
        Target.Store => Store,
    };

    /// <summary>What the program keeps, past all doors.</summary>
    public ServiceProvider OpenStorage() => ReceiptsHost.CreateStorage(Data);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var process in Workers.Append(Pages).OfType<ManagedProcess>())
        {
            await process.DisposeAsync();
        }

        await Store.DisposeAsync();
        await Broker.DisposeAsync();
        await Database.DisposeAsync();
        await StoreDisk.DisposeAsync();
        await DataDisk.DisposeAsync();
    }

    private async Task StartProgramAsync(int workers, IReadOnlyList<string> arguments)
    {
        Set("Images__Container", "receipts");
        Set("Web__Address", Site.ToString());
        Set("Web__Proxy", "127.0.0.1");
        Set("Work__LeaseSeconds", LeaseSeconds.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in _settings.Concat(Servers(server => server.Address)))
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        await using (var storage = OpenStorage())
        {
            await StubCampaign.PublishAsync(storage.GetRequiredService<ICampaignStore>());
        }

        var environment = _settings.Concat(Servers(server => server.AddressByDoor)).ToDictionary(StringComparer.Ordinal);
        Pages = new([Path.Combine(AppContext.BaseDirectory, "receipts"), "web", "--data", Data.FullName], environment, At("pages.log"));
        Workers = [.. Enumerable.Range(1, workers).Select(number => new ManagedProcess(
            [Environment.ProcessPath!, StubWorker.Name, "--data", Data.FullName, .. arguments], environment, At(string.Create(CultureInfo.InvariantCulture, $"worker-{number}.log"))))];
        Pages.Start();
        foreach (var worker in Workers)
        {
            worker.Start();
        }

        await WaitForPagesAsync();
    }

    private async Task WaitForPagesAsync()
    {
        using var http = new HttpClient { BaseAddress = Site };
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri($"/campaigns/{StubCampaign.Id}", UriKind.Relative), limit.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // They are not there yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, limit.Token);
        }
    }

    private Dictionary<string, string> Servers(Func<LocalServer, string> address) => new(StringComparer.Ordinal)
    {
        ["RECEIPTS_Storage__Postgres"] = address(Database),
        ["RECEIPTS_Queue__RabbitMq"] = address(Broker),
        ["RECEIPTS_Images__Blobs"] = address(Store),
    };

    private void Set(string name, string value) => _settings[$"RECEIPTS_{name}"] = value;

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
