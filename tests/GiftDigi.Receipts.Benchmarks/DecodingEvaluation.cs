using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Adapters.Onnx;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>What searching and the language model gain over the likeliest class of each step, by kind of text, and what they cost.</summary>
internal static class DecodingEvaluation
{
    private const string Name = "decoding";

    private static readonly Option<DirectoryInfo> From = new("--from") { Description = "Lines rendered before; rendered into it when it is not there.", DefaultValueFactory = _ => new("artifacts/lines") };
    private static readonly Option<int> Count = new("--count") { DefaultValueFactory = _ => 5000 };
    private static readonly Option<int> Seed = new("--seed") { DefaultValueFactory = _ => 1 };
    private static readonly Option<FileInfo?> Model = new("--model") { Description = "Language model; the one that is built in without it." };
    private static readonly Option<bool> Show = new("--show") { Description = "Prints the lines that the language model changes." };
    private static readonly Option<float> Weight = Setting("--weight", new DecodingOptions().LanguageWeight);
    private static readonly Option<float> Worst = Setting("--worst", new DecodingOptions().LeastLanguage);
    private static readonly Option<float> Figure = Setting("--figure", new DecodingOptions().FigureRange);
    private static readonly Option<float> Most = Setting("--most", new DecodingOptions().MostLanguage);
    private static readonly Option<float> Bonus = Setting("--bonus", new DecodingOptions().LengthBonus);
    private static readonly Option<float> Twin = Setting("--twin", new DecodingOptions().TwinCost);
    private static readonly Option<float> Width = Setting("--width", new DecodingOptions().Width);
    private static readonly Option<float> Candidates = Setting("--candidates", new DecodingOptions().CandidatesPerStep);
    private static readonly Option<float> Least = Setting("--least", new DecodingOptions().LeastProbability);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var result = new RootCommand(Name) { From, Count, Seed, Model, Show, Weight, Figure, Worst, Most, Bonus, Twin, Width, Candidates, Least }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        var folder = result.GetRequiredValue(From).FullName;
        await LineSheet.RenderAsync(folder, result.GetValue(Count), result.GetValue(Seed));
        var options = new DecodingOptions
        {
            LanguageWeight = result.GetValue(Weight),
            LeastLanguage = result.GetValue(Worst),
            FigureRange = result.GetValue(Figure),
            MostLanguage = result.GetValue(Most),
            LengthBonus = result.GetValue(Bonus),
            TwinCost = result.GetValue(Twin),
            Width = (int)result.GetValue(Width),
            CandidatesPerStep = (int)result.GetValue(Candidates),
            LeastProbability = result.GetValue(Least),
        };
        using var recogniser = OnnxReader.OpenRecogniser(new());
        var characters = recogniser.Characters;
        DecodingRun[] runs =
        [
            new("greedy", emissions => GreedyDecoder.Decode(emissions, characters)),
            new("beam", new LineDecoder(characters, null, options with { LengthBonus = 0 }).Decode),
            new("beam+language", new LineDecoder(characters, LoadModel(result.GetValue(Model)), options).Decode),
        ];
        foreach (var sheet in LineSheet.ReadAll(folder))
        {
            recogniser.Recognise(sheet.Pixels, sheet.Regions, (line, emissions) => Decode(sheet, line, emissions), CancellationToken.None);
        }

        return Report(runs);

        void Decode(LineSheet sheet, int line, Emissions emissions)
        {
            foreach (var run in runs)
            {
                run.Decode(sheet.Kinds[line], sheet.Truths[line], emissions);
            }

            if (result.GetValue(Show) && runs[0].Last.Text != runs[^1].Last.Text)
            {
                var better = runs[^1].Last.Text == sheet.Truths[line] ? '+' : runs[0].Last.Text == sheet.Truths[line] ? '-' : ' ';
                Console.WriteLine($"{better} {sheet.Truths[line]}\t{runs[0].Last.Text}\t{runs[^1].Last.Text}");
            }
        }
    }

    private static Option<float> Setting(string name, float value) => new(name) { DefaultValueFactory = _ => value };

    private static CharacterLanguageModel LoadModel(FileInfo? file)
    {
        using var stream = file?.OpenRead();
        return stream is null ? CharacterLanguageModel.Default : CharacterLanguageModel.Load(stream);
    }

    private static int Report(DecodingRun[] runs)
    {
        Console.WriteLine("kind\tlines\t" + string.Join('\t', runs.Select(run => $"{run.Name} error\texact")));
        foreach (var kind in runs[0].Tallies.Keys)
        {
            var figures = runs.Select(run => run.Tallies[kind]).Select(tally => string.Create(CultureInfo.InvariantCulture, $"{tally.CharacterError:0.0000}\t{tally.Exact:0.000}"));
            Console.WriteLine($"{kind}\t{runs[0].Tallies[kind].Lines}\t{string.Join('\t', figures)}");
        }

        foreach (var run in runs)
        {
            var all = run.Tallies[DecodingRun.All];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{run.Name}: {run.Time.TotalMicroseconds / all.Lines:0} µs a line, right among the alternatives {all.Among:0.000}, miscalibrated by {all.Miscalibration:0.000}; confidence:exact {all.Reliability}"));
        }

        var (greedy, language) = (runs[0].Tallies[DecodingRun.All].CharacterError, runs[^1].Tallies[DecodingRun.All].CharacterError);
        var passes = language <= greedy;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} character error {language:P2}, by greedy decoding {greedy:P2}"));
        return passes ? 0 : 1;
    }
}
