using System.Collections.Concurrent;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>Lends engines, one pair to each read at a time; made when first needed, kept until the end.</summary>
internal sealed class EnginePool(string dataFolder, int count) : IDisposable
{
    private readonly ConcurrentBag<EnginePair> _idle = [];
    private readonly SemaphoreSlim _free = new(count);
    private volatile bool _closed;

    /// <summary>Waits for a free pair, and runs the read on a thread of the pool.</summary>
    internal async Task<T> UseAsync<T>(Func<EnginePair, T> read, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Use(read), cancellationToken);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var engines))
        {
            engines.Dispose();
        }

        _free.Dispose();
    }

    private T Use<T>(Func<EnginePair, T> read)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        var engines = _idle.TryTake(out var idle) ? idle : new EnginePair(dataFolder);
        try
        {
            return read(engines);
        }
        finally
        {
            Return(engines);
        }
    }

    private void Return(EnginePair engines)
    {
        if (_closed)
        {
            engines.Dispose();
        }
        else
        {
            _idle.Add(engines);
        }
    }
}
