using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Intake;

/// <summary>Keeps receipt images, and the uploads that nobody has taken in yet.</summary>
public interface IImageStore
{
    /// <summary>How phones send photos straight to the store; null where they cannot.</summary>
    IDirectUploads? Direct => null;

    /// <summary>What understands notices of uploads; null where the store gives none.</summary>
    IUploadNotices? Notices => null;

    /// <summary>Keeps the image of an entry, durably, before it returns. Keeping the same bytes again changes nothing.</summary>
    /// <exception cref="IOException">The store cannot take it: the disk is full or may not be written to.</exception>
    Task KeepAsync(EntryId entry, ReceiptImage image, CancellationToken cancellationToken);

    /// <summary>The image of an entry; null when it is gone.</summary>
    Task<ReceiptImage?> FindAsync(EntryId entry, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps the photo of an entry as it may be shown: upright, what is personal in it black. What was kept before is replaced.
    /// </summary>
    /// <exception cref="IOException">The store cannot take it: the disk is full or may not be written to.</exception>
    Task KeepShownAsync(EntryId entry, GrayPixels shown, CancellationToken cancellationToken);

    /// <summary>The photo of an entry as it may be shown, a JPEG file; null when there is none, or when it is gone.</summary>
    Task<ReceiptImage?> FindShownAsync(EntryId entry, CancellationToken cancellationToken);

    /// <summary>Uploads that wait to be taken in, oldest first; those still being written are left out.</summary>
    Task<IReadOnlyList<Upload>> ListUploadsAsync(int count, CancellationToken cancellationToken);

    /// <summary>
    /// The bytes of an upload, never more than <paramref name="maxBytes"/> + 1 of them; null when it is gone, or when another process has it in hand.
    /// </summary>
    Task<ReceiptImage?> OpenUploadAsync(Upload upload, int maxBytes, CancellationToken cancellationToken);

    /// <summary>Removes an upload that was taken in. Removing one that is gone, or that another process has in hand, changes nothing.</summary>
    Task RemoveUploadAsync(Upload upload, CancellationToken cancellationToken);

    /// <summary>Sets aside an upload that can never become an entry, with the cause beside it, so that it is kept but no longer listed.</summary>
    Task SetAsideAsync(Upload upload, string cause, CancellationToken cancellationToken);
}
