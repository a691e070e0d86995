namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>How Tesseract reads.</summary>
public sealed record TesseractOptions
{
    /// <summary>The folder that holds jpn.traineddata and eng.traineddata; where Debian puts them unless set.</summary>
    public string? DataFolder { get; init; }

    /// <summary>How many images are read at once, each with engines of its own (about 60 MB): 1 to 64, one for each processor unless set.</summary>
    public int Concurrency { get; init; } = Environment.ProcessorCount;

    /// <summary>The longest one image may take: 1 s to 5 minutes, 60 s unless set.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What is wrong with these values, one sentence each; none when they can be used.</summary>
    public IEnumerable<string> Faults()
    {
        if (Concurrency is < 1 or > 64)
        {
            yield return $"{nameof(Concurrency)} is {Concurrency}; it must be from 1 to 64.";
        }

        if (TimeLimit < TimeSpan.FromSeconds(1) || TimeLimit > TimeSpan.FromMinutes(5))
        {
            yield return $"{nameof(TimeLimit)} is {TimeLimit}; it must be from 1 second to 5 minutes.";
        }
    }
}
