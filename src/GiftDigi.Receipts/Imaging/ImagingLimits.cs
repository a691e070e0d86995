namespace GiftDigi.Receipts.Imaging;

/// <summary>What an image from a stranger may cost.</summary>
public sealed record ImagingLimits
{
    /// <summary>The most bytes a file may have: 1 KiB to 200 MiB, 20 MiB unless set.</summary>
    public int MaxBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>The most pixels (width × height) a picture may have: 10,000 to 200 million, 60 million unless set.</summary>
    public int MaxPixels { get; init; } = 60_000_000;

    /// <summary>The longest a picture may take to decode: 100 ms to 2 minutes, 10 s unless set.</summary>
    public TimeSpan DecodeTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What is wrong with these values, one sentence each; none when they can be used.</summary>
    public IEnumerable<string> Faults()
    {
        if (MaxBytes is < 1024 or > 200 * 1024 * 1024)
        {
            yield return $"{nameof(MaxBytes)} is {MaxBytes}; it must be from 1,024 to 209,715,200.";
        }

        if (MaxPixels is < 10_000 or > 200_000_000)
        {
            yield return $"{nameof(MaxPixels)} is {MaxPixels}; it must be from 10,000 to 200,000,000.";
        }

        if (DecodeTime < TimeSpan.FromMilliseconds(100) || DecodeTime > TimeSpan.FromMinutes(2))
        {
            yield return $"{nameof(DecodeTime)} is {DecodeTime}; it must be from 100 ms to 2 minutes.";
        }
    }
}
