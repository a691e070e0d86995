namespace GiftDigi.Receipts.Intake;

/// <summary>Photos that phones send straight to the store, past the program, which looks at them before they become entries.</summary>
public interface IDirectUploads
{
    /// <summary>Scheme, host and port that phones send to.</summary>
    Uri Origin { get; }

    /// <summary>The address to which one photo may be put, once, within a few minutes. Who has it may do nothing else.</summary>
    /// <exception cref="IOException">The store cannot be asked.</exception>
    Task<Uri> AllowAsync(DirectUpload upload, CancellationToken cancellationToken);

    /// <summary>The photo; null when it is not there, or is not what was announced, and then it is removed.</summary>
    /// <exception cref="IOException">The store cannot be asked.</exception>
    Task<ReceiptImage?> FindAsync(DirectUpload upload, CancellationToken cancellationToken);

    /// <summary>Removes a photo that became an entry. Removing one that is gone changes nothing.</summary>
    /// <exception cref="IOException">The store cannot be asked.</exception>
    Task RemoveAsync(DirectUpload upload, CancellationToken cancellationToken);

    /// <summary>Removes photos that were put there before a time, and that nobody made an entry of.</summary>
    /// <exception cref="IOException">The store cannot be asked.</exception>
    Task RemoveBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken);
}
