using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>
/// Runs an evaluation by name: <c>NAME [options]</c>. It prints its figures as a table and ends with one line,
/// <c>NAME: PASS</c> or <c>NAME: FALLS SHORT</c> with the figure that decides, and with exit code 0 or 1.
/// </summary>
internal static class Evaluations
{
    private const string Usage = """
        Evaluations:
          fields [--samples DIR] [--count N] [--seed S]
                     what is read of the sample receipts, or of N receipts rendered from a seed, against their truth
          reader-memory [--samples DIR] [--count N]
                     whether the reader's memory stays flat over N photos of ever different shapes
          speed      micro-benchmarks of matching and parsing
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["fields", .. var options]:
                return await FieldsEvaluation.RunAsync(options);
            case ["reader-memory", .. var options]:
                return await ReaderMemoryEvaluation.RunAsync(options);
            case ["speed", .. var options]:
                var inProcess = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
                BenchmarkSwitcher.FromAssembly(typeof(Evaluations).Assembly)
                    .Run(options is [] ? ["--filter", "*"] : options, DefaultConfig.Instance.AddJob(inProcess));
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }
}
