using GiftDigi.Receipts.Adapters;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Worker.Working;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Operations;

/// <summary>What those who operate the program may ask it, and what is looked at before they are answered.</summary>
internal static class OperationsRegistration
{
    private const int LeasesUntilStuck = 10;
    private static readonly TimeSpan ShortestStuck = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestReach = TimeSpan.FromSeconds(2);

    /// <summary>Registered before everything that starts with the host. Nothing listens unless a setting says where.</summary>
    /// <param name="services">Where the program is registered.</param>
    /// <param name="queueAway">What it means that the queue cannot be reached: pages go on taking entries, for they wait in the database; a worker alone has nothing to do.</param>
    public static IServiceCollection AddOperations(this IServiceCollection services, HealthStatus queueAway)
    {
        services.AddSingleton<IValidateOptions<OperationsOptions>, OperationsOptionsValidator>().AddOptions<OperationsOptions>().BindConfiguration("Operations").ValidateOnStart();
        services.AddHealthChecks().AddLive().AddReady(queueAway).AddStarted();
        return services.AddSingleton<LoopBeats>().AddHostedService<OperationsListener>();
    }

    private static IHealthChecksBuilder AddLive(this IHealthChecksBuilder checks) => checks.Add("loops", HealthProbe.Live, services =>
    {
        var (loops, limit) = (services.GetRequiredService<LoopBeats>(), StuckAfter(services));
        return _ => Task.FromResult(loops.FindStuck(limit) is [_, ..] stuck ? $"Stuck: {string.Join(", ", stuck)}." : null);
    });

    private static IHealthChecksBuilder AddReady(this IHealthChecksBuilder checks, HealthStatus queueAway) => checks
        .Add("draining", HealthProbe.Ready, services =>
        {
            var lifetime = services.GetRequiredService<IHostApplicationLifetime>();
            return _ => Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? "It was told to stop." : null);
        })
        .Add("database", HealthProbe.Ready, FindPending)
        .Add("images", HealthProbe.Ready, services => Reach(cancellationToken => services.GetRequiredService<IImageStore>().ListUploadsAsync(1, cancellationToken)))
        .Add(
            "queue",
            HealthProbe.Ready,
            services => Reach(cancellationToken => services.GetRequiredService<IMessageQueue>().CountAsync(QueueName.Entries, cancellationToken)),
            queueAway);

    private static IHealthChecksBuilder AddStarted(this IHealthChecksBuilder checks) => checks
        .Add("begun", HealthProbe.Started, services =>
        {
            var (loops, lifetime) = (services.GetRequiredService<LoopBeats>(), services.GetRequiredService<IHostApplicationLifetime>());
            return _ => Task.FromResult(lifetime.ApplicationStarted.IsCancellationRequested && loops.HaveBegun ? null : "They have not begun yet.");
        })
        .Add("models", HealthProbe.Started, services => Reach(_ => Task.FromResult((services.GetRequiredService<IReceiptReader>(), services.GetRequiredService<ImageScreening>()))))
        .Add("schema", HealthProbe.Started, FindPending);

    private static IHealthChecksBuilder Add(
        this IHealthChecksBuilder checks, string name, string probe, Func<IServiceProvider, Func<CancellationToken, Task<string?>>> create, HealthStatus whenFailed = HealthStatus.Unhealthy) =>
        checks.Add(new(name, services => new ReachCheck(create(services)), whenFailed, [probe], LongestReach));

    /// <summary>Nothing is wrong with what answers at all.</summary>
    private static Func<CancellationToken, Task<string?>> Reach(Func<CancellationToken, Task> ask) => async cancellationToken =>
    {
        await ask(cancellationToken);
        return null;
    };

    /// <summary>The one question that says both whether the database is there and whether this version can use it.</summary>
    private static Func<CancellationToken, Task<string?>> FindPending(IServiceProvider services)
    {
        var schema = services.GetRequiredService<DatabaseSchema>();
        return async cancellationToken => await schema.ListPendingAsync(cancellationToken) is [_, ..] ? "It lacks migrations that this version needs." : null;
    }

    private static TimeSpan StuckAfter(IServiceProvider services)
    {
        if (services.GetRequiredService<IOptions<OperationsOptions>>().Value.StuckSeconds is { } seconds)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        var leases = TimeSpan.FromSeconds(services.GetRequiredService<IOptions<WorkOptions>>().Value.LeaseSeconds) * LeasesUntilStuck;
        return leases > ShortestStuck ? leases : ShortestStuck;
    }
}
