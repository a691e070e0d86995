using System.Collections.Concurrent;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Adapters.InMemory;

/// <summary>Images that end with the process.</summary>
internal sealed class MemoryImageStore : IImageStore
{
    private readonly ConcurrentDictionary<EntryId, ReceiptImage> _images = [];
    private readonly ConcurrentDictionary<EntryId, ReceiptImage> _shown = [];
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<Upload, ReceiptImage> _uploads = [];
    private readonly List<(Upload Upload, ReceiptImage Image, string Cause)> _setAside = [];

    /// <summary>What was set aside, in order.</summary>
    public IReadOnlyList<(Upload Upload, ReceiptImage Image, string Cause)> SetAside
    {
        get
        {
            lock (_gate)
            {
                return [.. _setAside];
            }
        }
    }

    /// <summary>Puts an upload in, whole.</summary>
    public void AddUpload(Upload upload, ReceiptImage image)
    {
        lock (_gate)
        {
            _uploads.Remove(upload);
            _uploads.Add(upload, image);
        }
    }

    /// <inheritdoc/>
    public Task KeepAsync(EntryId entry, ReceiptImage image, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _images.GetOrAdd(entry, image).Fingerprint == image.Fingerprint
            ? Task.CompletedTask
            : throw new InvalidOperationException($"Entry {entry} has another image already; an entry's image never changes.");
    }

    /// <inheritdoc/>
    public Task<ReceiptImage?> FindAsync(EntryId entry, CancellationToken cancellationToken) =>
        Task.FromResult(_images.GetValueOrDefault(entry));

    /// <inheritdoc/>
    public Task KeepShownAsync(EntryId entry, GrayPixels shown, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _shown[entry] = ShownImage.Encode(shown);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ReceiptImage?> FindShownAsync(EntryId entry, CancellationToken cancellationToken) =>
        Task.FromResult(_shown.GetValueOrDefault(entry));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Upload>> ListUploadsAsync(int count, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<Upload>>([.. _uploads.Keys.Take(count)]);
        }
    }

    /// <inheritdoc/>
    public Task<ReceiptImage?> OpenUploadAsync(Upload upload, int maxBytes, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxBytes);
        lock (_gate)
        {
            return Task.FromResult(_uploads.TryGetValue(upload, out var image)
                ? new ReceiptImage(image.Bytes[..(int)Math.Min(image.Bytes.Length, maxBytes + 1L)])
                : null);
        }
    }

    /// <inheritdoc/>
    public Task RemoveUploadAsync(Upload upload, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _uploads.Remove(upload);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task SetAsideAsync(Upload upload, string cause, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_uploads.Remove(upload, out var image))
            {
                _setAside.Add((upload, image, cause));
            }
        }

        return Task.CompletedTask;
    }
}
