using System.CommandLine;
using System.Text.Json;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Worker.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts read FILE...</c>: one JSON object a line for each image, and nothing else, on standard output.</summary>
internal static class ReadCommand
{
    private static readonly Dictionary<string, ReaderPolicy> Readers = new(StringComparer.Ordinal)
    {
        ["local"] = ReaderPolicy.Local,
        ["azure"] = ReaderPolicy.Azure,
        ["both"] = ReaderPolicy.Both,
    };

    public static Command Create(Option<DirectoryInfo> data)
    {
        var files = new Argument<string[]>("FILE") { Description = "Images: JPEG, PNG, WebP or TIFF.", Arity = ArgumentArity.OneOrMore };
        var lines = new Option<bool>("--lines") { Description = "Print the lines as they were read too, before any parsing." };
        var masked = new Option<FileInfo>("--masked-image") { Description = "Write the upright photo, what is personal in it black, to this JPEG file; for one FILE." };
        var shots = Arguments.Shots();
        var reader = new Option<string>("--reader")
        {
            Description = "On this machine (local), by Azure (azure: the photo leaves this machine and costs money), or by both, each an opinion on the other.",
            DefaultValueFactory = _ => "local",
        }.AcceptOnlyFromAmong([.. Readers.Keys]);
        var command = new Command("read", "Read receipts and print what they say as JSON, one line for each image.") { files, lines, masked, shots, reader };
        command.Validators.Add(arguments =>
        {
            Arguments.RefuseTooManyShots(arguments, shots, files);
            if (arguments.GetValue(masked) is not null && !arguments.GetValue(shots) && arguments.GetValue(files) is { Length: > 1 })
            {
                arguments.AddError("--masked-image takes one FILE, or the --shots of one receipt.");
            }
        });
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateReader(Readers[arguments.GetRequiredValue(reader)], arguments.GetRequiredValue(data));
            var receipts = arguments.GetValue(shots) ? [arguments.GetRequiredValue(files)] : arguments.GetRequiredValue(files).Select(file => new[] { file }).ToArray();
            return await RunAsync(receipts, new(arguments.GetValue(lines), arguments.GetValue(masked)), services, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(string[][] receipts, ReadWish wish, IServiceProvider services, CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine(Console.Error, "read", receipts.Length, services.GetRequiredService<TimeProvider>());
        var failed = false;
        foreach (var files in receipts)
        {
            var (json, isFailure) = await ReadAsync(files, wish, services, cancellationToken);
            progress.Clear();
            await Console.Out.WriteLineAsync(json);
            failed |= isFailure;
            progress.Advance();
        }

        return failed ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task<(string Json, bool IsFailure)> ReadAsync(
        string[] files, ReadWish wish, IServiceProvider services, CancellationToken cancellationToken)
    {
        var (clock, reader) = (services.GetRequiredService<TimeProvider>(), services.GetRequiredService<IReceiptReader>());
        var normalizer = services.GetRequiredService<IImageNormalizer>();
        var start = clock.GetTimestamp();
        var (file, limits) = (string.Join(' ', files), services.GetRequiredService<ImagingLimits>());
        var (image, refusal) = files is [var only] ? await ImageFile.OpenAsync(only, limits, cancellationToken) : await ImageFile.OpenAllAsync(files, limits, cancellationToken);
        var (reading, shown) = image is null
            ? (new ReceiptReading.Unreadable(refusal!.Error, refusal.Message), null)
            : await ReceiptPipeline.ReadAsync(image, normalizer, reader, JapanTime.DayOf(clock.GetUtcNow()), cancellationToken);
        var elapsed = (long)clock.GetElapsedTime(start).TotalMilliseconds;
        if (wish.MaskedImage is { } target && shown is not null)
        {
            await File.WriteAllBytesAsync(target.FullName, ShownImage.Encode(shown).Bytes, cancellationToken);
        }

        return reading switch
        {
            ReceiptReading.Opened(var receipts, var defects) { Pages: var pages } => (JsonSerializer.Serialize(
                new(file, reading.ReadBy(reader.Version), elapsed, defects, receipts, wish.Lines ? LineReport.Of(pages) : null), CommandsJson.Readable.ReadReport), false),
            ReceiptReading.Unreadable(var error, var message) => (JsonSerializer.Serialize(
                new(file, new(error, message)), CommandsJson.Readable.ReadFailure), true),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
