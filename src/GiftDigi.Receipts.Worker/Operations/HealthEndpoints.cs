using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Operations;

/// <summary>Where a platform asks whether to wait for the program, send it work, or start it anew.</summary>
internal static class HealthEndpoints
{
    private static readonly string[] Probes = [HealthProbe.Live, HealthProbe.Ready, HealthProbe.Started];

    /// <param name="routes">Those of the operations' listener.</param>
    /// <param name="program">The services of the program that is asked after.</param>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes, IServiceProvider program)
    {
        foreach (var name in Probes)
        {
            var probe = ActivatorUtilities.CreateInstance<HealthProbe>(program, name);
            routes.MapGet($"/health/{name}", probe.AnswerAsync);
        }

        return routes;
    }
}
