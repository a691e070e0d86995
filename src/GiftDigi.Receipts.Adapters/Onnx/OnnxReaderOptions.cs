namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>How the networks in ONNX Runtime read and compare.</summary>
public sealed record OnnxReaderOptions
{
    /// <summary>The text detector: a PP-OCR detection model; the one that comes with the program unless set.</summary>
    public string? DetectorPath { get; init; }

    /// <summary>SHA-256 of the detector, 64 hexadecimal digits; not checked for a model of one's own unless set.</summary>
    public string? DetectorChecksum { get; init; }

    /// <summary>The recogniser: a PP-OCR CTC recognition model; the one that comes with the program unless set.</summary>
    public string? RecogniserPath { get; init; }

    /// <summary>SHA-256 of the recogniser, 64 hexadecimal digits; not checked for a model of one's own unless set.</summary>
    public string? RecogniserChecksum { get; init; }

    /// <summary>The recogniser's characters, one a line; set together with <see cref="RecogniserPath"/>.</summary>
    public string? CharactersPath { get; init; }

    /// <summary>The network that compares windows of a photo, one of infra/localiser; the one that comes with the program unless set.</summary>
    public string? LocaliserPath { get; init; }

    /// <summary>SHA-256 of the localiser, 64 hexadecimal digits; not checked for a model of one's own unless set.</summary>
    public string? LocaliserChecksum { get; init; }

    /// <summary>Threads that one network is spread over, per image: 1 to 64, one for each processor up to 4 unless set.</summary>
    public int Threads { get; init; } = Math.Min(4, Environment.ProcessorCount);

    /// <summary>How many images are read at once (each takes up to 300 MB): 1 to 64, one for each processor unless set.</summary>
    public int Concurrency { get; init; } = Environment.ProcessorCount;

    /// <summary>The longest one image may take: 1 s to 5 minutes, 60 s unless set.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What is wrong with these values, one sentence each; none when they can be used.</summary>
    public IEnumerable<string> Faults()
    {
        if (Threads is < 1 or > 64)
        {
            yield return $"{nameof(Threads)} is {Threads}; it must be from 1 to 64.";
        }

        if (Concurrency is < 1 or > 64)
        {
            yield return $"{nameof(Concurrency)} is {Concurrency}; it must be from 1 to 64.";
        }

        if (TimeLimit < TimeSpan.FromSeconds(1) || TimeLimit > TimeSpan.FromMinutes(5))
        {
            yield return $"{nameof(TimeLimit)} is {TimeLimit}; it must be from 1 second to 5 minutes.";
        }

        if (RecogniserPath is null != CharactersPath is null)
        {
            yield return $"{nameof(RecogniserPath)} and {nameof(CharactersPath)} belong together: set both or neither.";
        }

        foreach (var (name, checksum) in new[]
        {
            (nameof(DetectorChecksum), DetectorChecksum), (nameof(RecogniserChecksum), RecogniserChecksum), (nameof(LocaliserChecksum), LocaliserChecksum),
        })
        {
            if (checksum is not null && (checksum.Length != 64 || !checksum.All(char.IsAsciiHexDigit)))
            {
                yield return $"{name} must be 64 hexadecimal digits.";
            }
        }
    }
}
