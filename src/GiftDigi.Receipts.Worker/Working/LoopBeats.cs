using System.Collections.Concurrent;

namespace GiftDigi.Receipts.Worker.Working;

/// <summary>The loops of the worker, each of which tells when it comes round: whether all have begun, and which no longer turn.</summary>
internal sealed class LoopBeats(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Beat> _beats = new(StringComparer.Ordinal);

    /// <summary>Whether every loop that was announced has come round once.</summary>
    public bool HaveBegun => _beats.Values.All(beat => beat.At is not null);

    /// <summary>There will be such a loop.</summary>
    public void Announce(string loop) => _beats[loop] = new(At: null, TimeSpan.Zero);

    /// <summary>A loop comes round, and may have nothing to do for so long before it does again.</summary>
    public void Tell(string loop, TimeSpan idle) => _beats[loop] = new(clock.GetTimestamp(), idle);

    /// <summary>A loop ends because it was told to.</summary>
    public void End(string loop) => _beats.TryRemove(loop, out _);

    /// <summary>The loops that are later than their idle time allows by more than <paramref name="limit"/>, in order.</summary>
    public IReadOnlyList<string> FindStuck(TimeSpan limit) => [.. _beats
        .Where(pair => pair.Value is { At: { } at, Idle: var idle } && clock.GetElapsedTime(at) > idle + limit)
        .Select(pair => pair.Key)
        .Order(StringComparer.Ordinal)];

    private sealed record Beat(long? At, TimeSpan Idle);
}
