using GiftDigi.Receipts.Adapters.Onnx;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Onnx;

public sealed class ModelStoreTests : IDisposable
{
    private static readonly string Own = Path.Combine(AppContext.BaseDirectory, "models");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_models_that_come_with_the_program_are_the_pinned_ones()
    {
        var models = ModelStore.Open(new());

        models.Detector.Checksum.ShouldMatch("^[0-9a-f]{64}$");
        Path.GetFileName(models.Characters.Path).ShouldBe("characters.txt");
    }

    [Fact]
    public void A_model_of_ones_own_is_pinned_by_its_checksum_in_either_case()
    {
        var own = ModelStore.Open(new());
        var options = new OnnxReaderOptions { DetectorPath = own.Detector.Path, DetectorChecksum = own.Detector.Checksum.ToUpperInvariant() };

        ModelStore.Open(options).Detector.Checksum.ShouldBe(own.Detector.Checksum);
    }

    public static TheoryData<string, string> WrongModels() => new()
    {
        { "missing", "is missing" },
        { "changed", "SHA-256" },
        { "no model", "is no model" },
        { "a detector as recogniser", "is no recogniser" },
        { "a recogniser as detector", "is no text detector" },
        { "characters of another recogniser", "characters" },
        { "words for characters", "is no list of characters" },
    };

    [Theory]
    [InlineData("missing", "is missing")]
    [InlineData("changed", "SHA-256")]
    [InlineData("of another kind", "is no network that compares windows")]
    public void A_wrong_localiser_is_one_line_too(string kind, string fault)
    {
        var detector = Path.Combine(Own, "text-detector.onnx");
        OnnxReaderOptions options = kind switch
        {
            "missing" => new() { LocaliserPath = _folder.Combine("gone.onnx") },
            "changed" => new() { LocaliserPath = Path.Combine(Own, "forgery-localiser.onnx"), LocaliserChecksum = new string('0', 64) },
            _ => new() { LocaliserPath = detector },
        };

        var message = Should.Throw<ModelException>(() => new OnnxForgeryLocaliser(options)).Message;

        message.ShouldContain(fault);
        message.ShouldContain("Reader:LocaliserPath");
        message.ShouldNotContain("\n");
    }

    [Theory]
    [MemberData(nameof(WrongModels))]
    public void A_wrong_model_is_one_line_that_names_the_file_and_the_setting(string kind, string fault)
    {
        var (options, file, setting) = Wrong(kind);

        var message = Should.Throw<ModelException>(() => new OnnxReader(options, TimeProvider.System)).Message;

        message.ShouldContain(fault);
        message.ShouldContain(file);
        message.ShouldContain(setting);
        message.ShouldNotContain("\n");
    }

    private (OnnxReaderOptions Options, string File, string Setting) Wrong(string kind)
    {
        var (detector, recogniser, characters) = (Path.Combine(Own, "text-detector.onnx"), Path.Combine(Own, "line-recogniser.onnx"), Path.Combine(Own, "characters.txt"));
        var lines = File.ReadAllLines(characters);
        return kind switch
        {
            "missing" => (new() { DetectorPath = _folder.Combine("gone.onnx") }, "gone.onnx", "Reader:DetectorPath"),
            "changed" => (new() { DetectorPath = detector, DetectorChecksum = new string('0', 64) }, detector, "Reader:DetectorPath"),
            "no model" => (new() { DetectorPath = Write("text.onnx", "text") }, "text.onnx", "Reader:DetectorPath"),
            "a detector as recogniser" => (new() { RecogniserPath = detector, CharactersPath = characters }, detector, "Reader:RecogniserPath"),
            "a recogniser as detector" => (new() { DetectorPath = recogniser }, recogniser, "Reader:DetectorPath"),
            "characters of another recogniser" =>
                (new() { RecogniserPath = recogniser, CharactersPath = Write("few.txt", "a\nb") }, "few.txt", "Reader:CharactersPath"),
            _ => (new() { RecogniserPath = recogniser, CharactersPath = Write("words.txt", string.Join('\n', lines.Select(line => line + "語"))) }, "words.txt", "Reader:CharactersPath"),
        };
    }

    private string Write(string name, string content)
    {
        var path = _folder.Combine(name);
        File.WriteAllText(path, content);
        return path;
    }
}
