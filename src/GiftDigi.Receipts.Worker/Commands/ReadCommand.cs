using System.CommandLine;
using System.Text.Json;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts read FILE...</c>: one JSON object a line for each image, and nothing else, on standard output.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Images: JPEG, PNG, WebP or TIFF.", Arity = ArgumentArity.OneOrMore };
        var lines = new Option<bool>("--lines") { Description = "Print the lines as they were read too, before any parsing." };
        var command = new Command("read", "Read receipts and print what they say as JSON, one line for each image.") { files, lines };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetRequiredValue(files), arguments.GetValue(lines), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] files, bool withLines, CancellationToken cancellationToken)
    {
        await using var services = ReceiptsHost.CreateReader();
        using var progress = new ProgressLine(Console.Error, "read", files.Length, services.GetRequiredService<TimeProvider>());
        var failed = false;
        foreach (var file in files)
        {
            var (json, isFailure) = await ReadAsync(file, withLines, services, cancellationToken);
            progress.Clear();
            await Console.Out.WriteLineAsync(json);
            failed |= isFailure;
            progress.Advance();
        }

        return failed ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task<(string Json, bool IsFailure)> ReadAsync(
        string file, bool withLines, IServiceProvider services, CancellationToken cancellationToken)
    {
        var (clock, reader) = (services.GetRequiredService<TimeProvider>(), services.GetRequiredService<IReceiptReader>());
        var start = clock.GetTimestamp();
        var reading = await ImageFile.OpenAsync(file, services.GetRequiredService<ImagingLimits>(), cancellationToken) switch
        {
            (_, { } refusal) => new ReceiptReading.Unreadable(refusal.Error, refusal.Message),
            var (image, _) => await ReceiptPipeline.ReadAsync(
                image!, services.GetRequiredService<IImageNormalizer>(), reader, JapanTime.DayOf(clock.GetUtcNow()), cancellationToken),
        };
        var elapsed = (long)clock.GetElapsedTime(start).TotalMilliseconds;
        return reading switch
        {
            ReceiptReading.Opened(var receipts, var defects) { Pages: var pages } => (JsonSerializer.Serialize(
                new(file, reader.Version, elapsed, defects, receipts, withLines ? LineReport.Of(pages) : null), CommandsJson.Readable.ReadReport), false),
            ReceiptReading.Unreadable(var error, var message) => (JsonSerializer.Serialize(
                new(file, new(error, message)), CommandsJson.Readable.ReadFailure), true),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
