using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Benchmarks.Capacity;
using GiftDigi.Receipts.Benchmarks.Duplicates;
using GiftDigi.Receipts.Benchmarks.Edits;
using GiftDigi.Receipts.Benchmarks.Faults;
using GiftDigi.Receipts.Benchmarks.Listing;
using GiftDigi.Receipts.Benchmarks.Loading;
using GiftDigi.Receipts.Benchmarks.Matching;
using GiftDigi.Receipts.Benchmarks.Pages;
using GiftDigi.Receipts.Benchmarks.Querying;
using GiftDigi.Receipts.Benchmarks.Queueing;
using GiftDigi.Receipts.Benchmarks.Replaying;
using GiftDigi.Receipts.Benchmarks.Shots;
using GiftDigi.Receipts.Benchmarks.Tampering;
using GiftDigi.Receipts.Benchmarks.Verdicts;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>
/// Runs an evaluation by name: <c>NAME [options]</c>. It prints its figures as a table and ends with one line,
/// <c>NAME: PASS</c> or <c>NAME: FALLS SHORT</c> with the figure that decides, and with exit code 0 or 1.
/// </summary>
internal static class Evaluations
{
    private const string Usage = """
        Evaluations:
          accuracy [--count N] [--seed S] [--parallel N] [--tuning] [--show] [--work DIR] [--again DIR] [--ratchet] [--best FILE]
                     every value read of N rendered receipts against its truth, by layout and by what is wrong with the photo
          calibration [--from DIR] [--count N] [--seed S] [--parallel N]
                     whether values of a confidence are right as often as it says, over what accuracy read or N receipts
          confusions --from DIR... [--corrections FILE] [--least N]
                     which characters the reader takes for each other, from what accuracy read
          fields [--samples DIR] [--count N] [--seed S]
                     what is read of the sample receipts, or of N receipts rendered from a seed, against their truth
          names [--receipts DIR] [--missing]
                     what of receipts transcribed by eye is among the lines read
          lines [--count N] [--seed S] [--from DIR] [--show]
                     character error on rendered lines in fonts never trained on
          products [--count N] [--seed S] [--show]
                     whether products are told from their siblings by what tills print and readers read
          verdicts [--from DIR...] [--show]
                     whether entries of what accuracy read are decided as they should be
          replay [--count N] [--from DIR]
                     whether N stored entries get their verdicts again, byte for byte
          edits [--count N] [--seed S] [--tuning] [--work DIR] [--again DIR] [--real DIR] [--show]
                     whether receipts that were changed, in the image or in print, are told from untouched ones
          reading-speed [--photos DIR] [--parallel N] [--soak N]
                     photos of 12 megapixels: one at a time beside stock tesseract, two at a time, memory
          decoding [--from DIR] [--model FILE] [--show] [--weight W] [--width N] [...]
                     what a beam search and the language model make of the recogniser's output, against greedy decoding
          opinions [--from DIR] [--receipts DIR] [--stock DIR] [--below C] [--weight W] [--narrow S] [--wide S]
                     what reading unsure lines again gains and costs: stock PP-OCRv4, Tesseract, another width
          reader-memory [--samples DIR] [--count N]
                     whether the reader's memory stays flat over N photos of ever different shapes
          duplicates [--count N] [--seed S] [--parallel N] [--tuning] [--work DIR] [--again] [--fingerprints N] [--show]
                     whether papers captured again are known, neighbours' receipts are not taken for them, and lookup is quick
          shots [--count N] [--seed S] [--show]
                     whether several shots of a long receipt are read as one, and what does not belong together is not joined
          audit-tampering [--count N] [--entries N] [--seed S]
                     whether every one of N random changes of the history is found, and its place named
          audit-query [--count N] [--work DIR | --postgres CONNECTION]
                     among N verdicts: first and deep pages of the auditor's query, and the speed and memory of its export
          conclusions [--count N] [--postgres CONNECTION]
                     how many entries a database concludes in a second, by 1, 4 and 16 writers
          pages [--pages N] [--loads N] [--campaign FILE]
                     the entrants' pages: first load on a slow phone, and the way of a verdict to N open pages
          cases [--count N] [--cases N] [--work DIR]
                     the reviewers' desk among N entries: from the key to the next case with its photo
          queues --rabbitmq ADDRESS [--count N] [--consumers N]
                     messages a second through the queue in the database and through RabbitMQ
          scale-out --postgres CONNECTION --rabbitmq ADDRESS [--milliseconds N] [--count N]
                     how much more four workers do than one, each a process that waits where it would read
          queue-overhead --postgres CONNECTION --rabbitmq ADDRESS [--count N]
                     the processor time of queue, outbox, lease and completion beside that of reading a receipt
          capacity [--postgres CONNECTION --rabbitmq ADDRESS] [--milliseconds N] [--seed S] | --stages DIR
                     a simulation of 10 and of 1,000 receipts a second; with servers, whether it foretells what is then measured here
          uploads [--old N] [--waiting N]
                     whether a look at the uploads in blobs takes longer beside N images that were taken in
          faults [--entries N] [--faults N] [--seed S] [--rate R] [--workers N] [--work DIR]
                     whether N entries are all there, once and rightly decided, after faults of every kind on PostgreSQL, RabbitMQ and Azurite
          surge [--rate R] [--times N] [--seconds S] [--seed S] [--workers N] [--work DIR]
                     whether what is promised in a surge is kept, in how much memory, and how quickly the queue is worked off
          speed      micro-benchmarks of matching and parsing
        """;

    private static readonly Dictionary<string, Func<string[], Task<int>>> ByName = new(StringComparer.Ordinal)
    {
        ["accuracy"] = AccuracyEvaluation.RunAsync,
        ["calibration"] = CalibrationEvaluation.RunAsync,
        ["confusions"] = ConfusionsEvaluation.RunAsync,
        ["fields"] = FieldsEvaluation.RunAsync,
        ["names"] = NamesEvaluation.RunAsync,
        ["lines"] = LinesEvaluation.RunAsync,
        ["products"] = ProductsEvaluation.RunAsync,
        ["verdicts"] = VerdictsEvaluation.RunAsync,
        ["pages"] = PagesEvaluation.RunAsync,
        ["queues"] = QueuesEvaluation.RunAsync,
        ["scale-out"] = ScaleOutEvaluation.RunAsync,
        [WorkerProcess.Name] = WorkerProcess.RunAsync,
        ["queue-overhead"] = QueueOverheadEvaluation.RunAsync,
        ["capacity"] = CapacityEvaluation.RunAsync,
        ["cases"] = CasesEvaluation.RunAsync,
        ["replay"] = ReplayEvaluation.RunAsync,
        ["edits"] = EditsEvaluation.RunAsync,
        ["reading-speed"] = ReadingSpeedEvaluation.RunAsync,
        ["decoding"] = DecodingEvaluation.RunAsync,
        ["opinions"] = OpinionsEvaluation.RunAsync,
        ["reader-memory"] = ReaderMemoryEvaluation.RunAsync,
        ["duplicates"] = DuplicatesEvaluation.RunAsync,
        ["shots"] = ShotsEvaluation.RunAsync,
        ["audit-tampering"] = TamperingEvaluation.RunAsync,
        ["audit-query"] = AuditQueryEvaluation.RunAsync,
        ["uploads"] = UploadListingEvaluation.RunAsync,
        ["conclusions"] = ConclusionsEvaluation.RunAsync,
        ["faults"] = FaultsEvaluation.RunAsync,
        ["surge"] = SurgeEvaluation.RunAsync,
        [StubWorker.Name] = StubWorker.RunAsync,
        ["speed"] = options => Task.FromResult(RunSpeed(options)),
    };

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [var name, .. var options] && ByName.TryGetValue(name, out var evaluate))
        {
            return await evaluate(options);
        }

        await Console.Error.WriteLineAsync(Usage);
        return 2;
    }

    private static int RunSpeed(string[] options)
    {
        var inProcess = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkSwitcher.FromAssembly(typeof(Evaluations).Assembly)
            .Run(options is [] ? ["--filter", "*"] : options, DefaultConfig.Instance.AddJob(inProcess));
        return 0;
    }
}
