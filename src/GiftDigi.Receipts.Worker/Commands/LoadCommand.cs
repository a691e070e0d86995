using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Worker.Loading;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts load</c>: enters photos at a site as many shoppers do, waits for their verdicts, and draws up an account.</summary>
internal static class LoadCommand
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    public static Command Create(Option<DirectoryInfo> data)
    {
        var campaign = Arguments.Campaign();
        var to = new Option<Uri>("--to")
        {
            Description = "The address of the site. It must work on the same data or database as this command is given.",
            Required = true,
            CustomParser = Arguments.Parse<Uri>((string? text, out Uri value) => Uri.TryCreate(text, UriKind.Absolute, out value!) && (value.Scheme == Uri.UriSchemeHttp || value.Scheme == Uri.UriSchemeHttps), "an address that begins with http:// or https://"),
        };
        var entrants = Whole("--entrants", "How many shoppers there are.", 100);
        var rate = Measure("--rate", "Photos a second.", 1);
        var pattern = new Option<ArrivalPattern>("--pattern") { Description = "Steady, Ramp, Day (24 hours in the time there is) or Surge (in its middle third).", DefaultValueFactory = _ => ArrivalPattern.Steady };
        var times = Measure("--times", "How many times the rate a surge is.", 100);
        var seconds = Whole("--seconds", "How long it lasts.", 60);
        var seed = new Option<int>("--seed") { Description = "Same seed, same arrivals.", DefaultValueFactory = _ => 1 };
        var concurrency = Whole("--concurrency", "Photos on their way at once; further ones are late.", 500);
        var attempts = Whole("--attempts", "How often a phone tries a photo that is refused; it waits as it is told to.", 1);
        var patience = Whole("--patience", "Seconds to wait for the verdicts.", 600);
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "Photos; when there are more arrivals than photos, they come again with other bytes." };
        var command = new Command("load", "Enter photos at a site as many shoppers do, and draw up an account of what became of them.")
        {
            campaign, to, entrants, rate, pattern, times, seconds, seed, concurrency, attempts, patience, folder,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var photos = PhotosIn(arguments.GetRequiredValue(folder));
            var plan = new ArrivalPlan(arguments.GetValue(pattern), arguments.GetValue(rate), arguments.GetValue(times), TimeSpan.FromSeconds(arguments.GetValue(seconds)));
            var arrivals = Arrive(plan, arguments.GetValue(seed), arguments.GetValue(entrants), photos);
            using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
            using var http = new HttpClient(handler) { BaseAddress = arguments.GetRequiredValue(to) };
            var id = arguments.GetRequiredValue(campaign);
            using var run = new LoadRun(http, id, arguments.GetValue(concurrency), arguments.GetValue(attempts), TimeProvider.System);
            return await RunAsync(services, run, arrivals, id, TimeSpan.FromSeconds(arguments.GetValue(patience)), cancellationToken);
        });
        return command;
    }

    private static Option<int> Whole(string name, string description, int usual) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = Arguments.Parse<int>((string? text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value > 0, "a whole number above 0"),
    };

    private static Option<double> Measure(string name, string description, double usual) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = Arguments.Parse<double>((string? text, out double value) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value > 0, "a number above 0"),
    };

    private static async Task<int> RunAsync(
        IServiceProvider services, LoadRun run, IReadOnlyList<Arrival> arrivals, CampaignId campaign, TimeSpan patience, CancellationToken cancellationToken)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var filter = new EntryFilter(campaign) { From = JapanTime.DayOf(clock.GetUtcNow()) };
        var sent = await SendAsync(run, arrivals, clock, cancellationToken);
        await WaitAsync(services.GetRequiredService<IEntryStore>(), filter, clock, patience, cancellationToken);
        var known = sent.Select(photo => photo.Photo).ToHashSet();
        var stored = await services.GetRequiredService<IEntryStore>().ListAsync(filter, cancellationToken)
            .Select(StoredEntry.Of).OfType<StoredEntry>().Where(entry => known.Contains(entry.Photo)).ToListAsync(cancellationToken);
        var dead = await services.GetRequiredService<DeadLetterDesk>().ListAsync(cancellationToken);
        var account = LoadAccount.Of(sent, stored, [.. dead.Select(letter => letter.Message.Key)]);
        foreach (var line in LoadReport.Lines(sent, account).Append($"decided\t{LoadReport.Verdicts(sent, stored)}, from when the photo was due"))
        {
            await Console.Out.WriteLineAsync(line);
        }

        return account.Differences.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<IReadOnlyList<SentPhoto>> SendAsync(LoadRun run, IReadOnlyList<Arrival> arrivals, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine(Console.Error, "answered", arrivals.Count, clock);
        var sending = run.SendAllAsync(arrivals, cancellationToken);
        while (!sending.IsCompleted)
        {
            await Task.WhenAny(sending, Task.Delay(LookInterval, clock, cancellationToken));
            progress.MoveTo(run.Answered);
        }

        return await sending;
    }

    /// <summary>Until every entry of these days has its verdict.</summary>
    private static async Task WaitAsync(IEntryStore entries, EntryFilter filter, TimeProvider clock, TimeSpan patience, CancellationToken cancellationToken)
    {
        var (start, total) = (clock.GetTimestamp(), await entries.CountAsync(filter, cancellationToken));
        using var progress = new ProgressLine(Console.Error, "decided", total, clock);
        int decided;
        while ((decided = await entries.CountAsync(filter with { IsConcluded = true }, cancellationToken)) < total && clock.GetElapsedTime(start) < patience)
        {
            progress.MoveTo(decided);
            await Task.Delay(LookInterval, clock, cancellationToken);
        }
    }

    private static FileInfo[] PhotosIn(DirectoryInfo folder)
    {
        FileInfo[] photos = folder.Exists ? [.. folder.EnumerateFiles().Where(file => file.Extension is ".jpg" or ".jpeg" or ".png" or ".webp").OrderBy(file => file.Name, StringComparer.Ordinal)] : [];
        return photos.Length > 0 ? photos : throw new CommandException($"There is no photo (.jpg, .jpeg, .png, .webp) in {folder}. The rendering program of the tests makes some.");
    }

    /// <summary>Each photo once, in an order by chance, before any comes again; by an entrant by chance.</summary>
    [SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "Chance that can be repeated, and keeps nothing secret.")]
    private static IReadOnlyList<Arrival> Arrive(ArrivalPlan plan, int seed, int entrants, FileInfo[] photos)
    {
        var (random, run) = (new Random(seed), RandomNumberGenerator.GetHexString(16));
        random.Shuffle(photos);
        return [.. plan.Draw(seed).Select((at, number) => new Arrival(at, random.Next(entrants), () => Stamped(photos[number % photos.Length], string.Create(CultureInfo.InvariantCulture, $"{run}-{number}"))))];
    }

    /// <summary>The photo with bytes of its own after its end, where no decoder looks: by them its entry is known.</summary>
    private static ReceiptImage Stamped(FileInfo photo, string stamp) => new((byte[])[.. File.ReadAllBytes(photo.FullName), .. Encoding.ASCII.GetBytes(stamp)]);
}
