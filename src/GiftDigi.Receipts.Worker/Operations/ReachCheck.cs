using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GiftDigi.Receipts.Worker.Operations;

/// <summary>Whether something can be reached in time. What it throws is for the log of whoever works with it: an answer tells no addresses.</summary>
/// <param name="ask">Asks it, and says what is wrong with its answer; null when nothing is.</param>
internal sealed class ReachCheck(Func<CancellationToken, Task<string?>> ask) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // Not every store gives up when it is told to.
            var wrong = await Task.Run(() => ask(cancellationToken), cancellationToken).WaitAsync(cancellationToken);
            return wrong is null ? HealthCheckResult.Healthy() : new(context.Registration.FailureStatus, wrong);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new(context.Registration.FailureStatus, "It does not answer in time.");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new(context.Registration.FailureStatus, "It cannot be used.");
        }
    }
}
