using System.Security.Cryptography;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;

/// <summary>A queue or the dead letters of one, by the rules of Service Bus: oldest first, locks that end, and a limit of deliveries.</summary>
internal sealed class StandInQueue(string name, QueueRules rules, TimeProvider clock, StandInQueue? dead)
{
    private readonly SortedDictionary<long, StoredMessage> _messages = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<Consumer> _consumers = [];
    private long _sequence;

    public string Name => name;

    /// <summary>All that is in it, in its order.</summary>
    public IEnumerable<StoredMessage> Messages => _messages.Values;

    public void Add(StoredMessage message)
    {
        if (rules.DetectsDuplicates && dead is not null && !_seen.Add(message.Id))
        {
            return;
        }

        var now = clock.GetUtcNow();
        message.Sequence = ++_sequence;
        message.EnqueuedAt = message.EnqueuedAt > now ? message.EnqueuedAt : now;
        _messages.Add(message.Sequence, message);
    }

    public void Attach(Consumer consumer) => _consumers.Add(consumer);

    public void Detach(Consumer consumer) => _consumers.Remove(consumer);

    /// <summary>The message that this lock still holds.</summary>
    public StoredMessage? Find(Guid token)
    {
        EndLocks();
        return _messages.Values.FirstOrDefault(message => message.Lock == token);
    }

    public DateTimeOffset Hold(StoredMessage message) => message.LockedUntil = clock.GetUtcNow() + rules.Lock;

    public void Remove(StoredMessage message) => _messages.Remove(message.Sequence);

    /// <summary>Ends the lock; what came back too often is dead.</summary>
    public void Return(StoredMessage message)
    {
        message.Lock = null;
        message.Returns++;
        if (dead is not null && message.Returns >= rules.MaxDeliveries)
        {
            Kill(message, new Dictionary<string, object>
            {
                ["DeadLetterReason"] = "MaxDeliveryCountExceeded",
                ["DeadLetterErrorDescription"] = $"Message could not be consumed after {rules.MaxDeliveries} delivery attempts.",
            });
        }
    }

    public void Kill(StoredMessage message, IReadOnlyDictionary<string, object> values)
    {
        Remove(message);
        foreach (var (key, value) in values)
        {
            message.Values[key] = value;
        }

        message.Lock = null;
        (dead ?? throw new InvalidOperationException("A dead letter cannot die again.")).Add(message);
    }

    /// <summary>Gives what is due to those who have asked for it.</summary>
    public void Pump()
    {
        EndLocks();
        var now = clock.GetUtcNow();
        foreach (var message in _messages.Values.Where(message => message.IsDueAt(now)).ToList())
        {
            if (_consumers.Find(consumer => consumer.Credit > 0) is not { } taker)
            {
                break;
            }

            message.Lock = new Guid(RandomNumberGenerator.GetBytes(16));
            Hold(message);
            taker.Give(message);
        }

        _consumers.ForEach(consumer => consumer.EndDrain());
    }

    private void EndLocks()
    {
        var now = clock.GetUtcNow();
        foreach (var message in _messages.Values.Where(message => message.Lock is not null && message.LockedUntil <= now).ToList())
        {
            Return(message);
        }
    }
}
