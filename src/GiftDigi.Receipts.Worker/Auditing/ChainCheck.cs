using GiftDigi.Receipts.Auditing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GiftDigi.Receipts.Worker.Auditing;

/// <summary>Verifies the chain of audit records when somebody asks for it: once at a time, beside everything else.</summary>
internal sealed partial class ChainCheck(IAuditTrail trail, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<ChainCheck> logger)
{
    private readonly Lock _gate = new();
    private ChainState _state = new(null);
    private Task _running = Task.CompletedTask;
    private long _done;

    /// <summary>What is known now: what is done here, and what was found last, here or elsewhere.</summary>
    public async Task<ChainState> FindStateAsync(CancellationToken cancellationToken)
    {
        var state = State;
        return state.IsRunning ? state : state with { Last = await trail.FindVerificationAsync(cancellationToken) };
    }

    private ChainState State
    {
        get
        {
            lock (_gate)
            {
                return _state with { Done = Interlocked.Read(ref _done) };
            }
        }
    }

    /// <summary>Begins to verify unless that is being done, and waits for the end.</summary>
    /// <param name="patience">No longer than this is waited.</param>
    /// <param name="cancellationToken">Stops the waiting, not the verification.</param>
    public async Task VerifyAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        await Task.WhenAny(Begin(), Task.Delay(patience, clock, cancellationToken));
    }

    private Task Begin()
    {
        lock (_gate)
        {
            if (!_state.IsRunning)
            {
                (_state, _done) = (_state with { IsRunning = true, HasFailed = false, Total = 0 }, 0);
                _running = Task.Run(RunAsync, lifetime.ApplicationStopping);
            }

            return _running;
        }
    }

    private async Task RunAsync()
    {
        var (began, stopping) = (clock.GetUtcNow(), lifetime.ApplicationStopping);
        var next = State with { IsRunning = false, HasFailed = true };
        try
        {
            var head = await trail.FindHeadAsync(stopping);
            Set(State with { Total = head?.Count ?? 0 });
            var outcome = await AuditChain.VerifyAsync(trail, AuditAnchor.None, done => Interlocked.Exchange(ref _done, done), stopping);
            await trail.KeepVerificationAsync(new(outcome, began), stopping);
            next = new(new KeptVerification(outcome, began));
            if (outcome is AuditVerification.Broken(var sequence, var fault, _))
            {
                LogBroken(logger, sequence, fault);
            }
        }
        catch (IOException exception)
        {
            LogFailed(logger, exception.Message);
        }
        finally
        {
            Set(next);
        }
    }

    private void Set(ChainState state)
    {
        lock (_gate)
        {
            _state = state;
        }
    }

    [LoggerMessage(LogLevel.Error, "The chain of audit records is broken at record {Sequence}: {Fault}")]
    private static partial void LogBroken(ILogger logger, long sequence, AuditFault fault);

    [LoggerMessage(LogLevel.Error, "The chain of audit records could not be verified: {Cause}")]
    private static partial void LogFailed(ILogger logger, string cause);
}
