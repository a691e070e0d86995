using System.CommandLine;
using GiftDigi.Receipts.Rendering.Printing;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>How many edited receipts screening sees, and how many untouched ones it takes for edited.</summary>
internal static class EditsEvaluation
{
    private const string Name = "edits";

    private static readonly Option<int> Count = new("--count") { Description = "Pairs to render.", DefaultValueFactory = _ => 216 };
    private static readonly Option<int> Seed = new("--seed") { DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> Tuning = new("--tuning") { Description = "Leaves alone what is held out from tuning." };
    private static readonly Option<bool> Show = new("--show") { Description = "Lists every signal, and every edit that was not found." };
    private static readonly Option<bool> Samples = new("--samples") { Description = "Makes photos to learn from instead, in --work." };
    private static readonly Option<DirectoryInfo> Again = new("--again") { Description = "Screens again what an earlier run left in its --work." };
    private static readonly Option<DirectoryInfo> Real = new("--real") { Description = "Reads and screens the photos of a folder as well: any that is doubted is a false alarm." };
    private static readonly Option<DirectoryInfo[]> Facts = new("--facts")
    {
        Description = "Screens the facts of what accuracy left in its --work as well: nobody changed those receipts.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<DirectoryInfo> Work = new("--work")
    {
        Description = "Where pairs are kept; a run that was stopped goes on there.",
        DefaultValueFactory = _ => new("artifacts/edits"),
    };

    public static async Task<int> RunAsync(string[] arguments)
    {
        var result = new RootCommand(Name) { Count, Seed, Tuning, Show, Samples, Again, Real, Facts, Work }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        try
        {
            if (result.GetValue(Samples))
            {
                await SampleMaking.RunAsync(result.GetRequiredValue(Work), result.GetValue(Count), result.GetValue(Seed));
                return 0;
            }

            var folder = result.GetValue(Again) ?? result.GetRequiredValue(Work);
            if (result.GetValue(Again) is null)
            {
                await PairMaking.RunAsync(folder, result.GetValue(Count), result.GetValue(Seed), result.GetValue(Tuning));
            }

            return await ScreenAsync(folder, result);
        }
        catch (RenderingException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task<int> ScreenAsync(DirectoryInfo folder, ParseResult result)
    {
        await using var reader = new ReaderFixture();
        var screening = new PairScreening(folder, reader);
        var report = new EditsReport(result.GetValue(Show));
        foreach (var pair in PairFile.Read(folder))
        {
            report.Add(await screening.ScreenAsync(pair));
        }

        if (result.GetValue(Real) is { } real)
        {
            await RealPhotos.ScreenAsync(real, reader, screening, report);
        }

        foreach (var readings in result.GetRequiredValue(Facts))
        {
            HonestReadings.Screen(readings, result.GetValue(Show));
        }

        return report.Write(Name, screening.Milliseconds) ? 0 : 1;
    }
}
