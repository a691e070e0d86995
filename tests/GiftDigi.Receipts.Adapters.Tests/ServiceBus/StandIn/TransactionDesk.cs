using System.Security.Cryptography;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;

/// <summary>What is to be done together or not at all.</summary>
internal sealed class TransactionDesk
{
    private readonly Dictionary<Guid, List<Action>> _open = [];

    /// <summary>Opens one and names it.</summary>
    public byte[] Begin()
    {
        var id = new Guid(RandomNumberGenerator.GetBytes(16));
        _open[id] = [];
        return id.ToByteArray();
    }

    /// <summary>Does it at the end of its transaction, or now when it has none; false when there is no such transaction.</summary>
    public bool Do(byte[]? transaction, Action act)
    {
        if (transaction is null)
        {
            act();
            return true;
        }

        if (!_open.TryGetValue(new(transaction), out var acts))
        {
            return false;
        }

        acts.Add(act);
        return true;
    }

    /// <summary>Does all of it, or nothing.</summary>
    public bool End(byte[] transaction, bool isFailed)
    {
        if (!_open.Remove(new(transaction), out var acts))
        {
            return false;
        }

        if (!isFailed)
        {
            acts.ForEach(act => act());
        }

        return true;
    }
}
