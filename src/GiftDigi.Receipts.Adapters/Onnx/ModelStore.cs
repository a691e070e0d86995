namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>The model files to read with, checked: those that come with the program, or a deployment's own.</summary>
/// <param name="Detector">Finds lines.</param>
/// <param name="Recogniser">Reads them.</param>
/// <param name="Characters">What the recogniser tells apart.</param>
internal sealed record ModelStore(ModelFile Detector, ModelFile Recogniser, ModelFile Characters)
{
    /// <summary>The folder beside the program into which the build copies the models.</summary>
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>SHA-256 by name of the models that come with the program, as sha256sum prints them.</summary>
    private static readonly Dictionary<string, string> Checksums = ReadChecksums();

    /// <exception cref="ModelException">One is missing, or is another file than it should be.</exception>
    internal static ModelStore Open(OnnxReaderOptions options) => new(
        Load("text-detector.onnx", options.DetectorPath, options.DetectorChecksum, nameof(options.DetectorPath)),
        Load("line-recogniser.onnx", options.RecogniserPath, options.RecogniserChecksum, nameof(options.RecogniserPath)),
        Load("characters.txt", options.CharactersPath, checksum: null, nameof(options.CharactersPath)));

    /// <summary>The network that compares windows of a photo.</summary>
    /// <exception cref="ModelException">It is missing, or is another file than it should be.</exception>
    internal static ModelFile OpenLocaliser(OnnxReaderOptions options) =>
        Load("forgery-localiser.onnx", options.LocaliserPath, options.LocaliserChecksum, nameof(options.LocaliserPath));

    private static ModelFile Load(string name, string? path, string? checksum, string option) => path is null
        ? ModelFile.Load(Path.Combine(Folder, name), Checksums[name], $"Reader:{option}")
        : ModelFile.Load(path, checksum, $"Reader:{option}");

    private static Dictionary<string, string> ReadChecksums()
    {
        using var resource = typeof(ModelStore).Assembly.GetManifestResourceStream(typeof(ModelStore), "Models.SHA256SUMS")!;
        using var reader = new StreamReader(resource);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Select(line => line.Split("  ")).ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal);
    }
}
