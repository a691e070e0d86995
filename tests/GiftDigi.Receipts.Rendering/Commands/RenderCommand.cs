using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GiftDigi.Receipts.Rendering.Demo;
using GiftDigi.Receipts.Rendering.Photographing;
using GiftDigi.Receipts.Rendering.Printing;
using GiftDigi.Receipts.Rendering.Products;
using Microsoft.Playwright;

namespace GiftDigi.Receipts.Rendering.Commands;

/// <summary>The command line of the renderer. It exits with 0 when done, 1 when something failed, 2 for wrong arguments.</summary>
internal static class RenderCommand
{
    private const int MostReceipts = 1_000_000;

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "The same seed gives the same receipts.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<int> Count = new("--count")
    {
        Description = "How many receipts to render.",
        DefaultValueFactory = _ => 24,
    };

    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "The folder for the images and their truth.",
        Required = true,
    };

    private static readonly Option<PhotoLevel?> Level = new("--level")
    {
        Description = "The level of all photos; a mixture without it.",
    };

    private static readonly Option<Degradation?> Wrong = new("--degradation")
    {
        Description = "The one thing that is wrong with all photos, in place of a level.",
    };

    private static readonly Option<RenderScope> Scope = new("--scope")
    {
        Description = "Which layouts and fonts: those of the samples, later ones for tuning too, or all with those held out from tuning.",
    };

    private static readonly Option<string?> Layout = new("--layout")
    {
        Description = "The layout of all receipts; a mixture without it.",
    };

    private static readonly Option<Dictionary<string, int>> Buy = new("--buy")
    {
        Description = "NAME=PIECES: a product that every receipt must show, by its full name in products.tsv. May be given again.",
        CustomParser = ParsePurchases,
    };

    private static readonly Option<DateOnly?> AsOf = new("--as-of")
    {
        Description = "The last possible day of purchase, YYYY-MM-DD; the first is six weeks before. 2026-11-21 without it.",
        CustomParser = argument =>
        {
            if (!DateOnly.TryParseExact(argument.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                argument.AddError($"--as-of: {argument.Tokens[0].Value} is no day of the form YYYY-MM-DD.");
            }

            return day;
        },
    };

    private static readonly Option<DirectoryInfo> Samples = new("--samples")
    {
        Description = "The folder of the project's samples.",
        DefaultValueFactory = _ => new("samples"),
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Build().Parse(args);
        var failed = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? 2 : failed;
    }

    private static RootCommand Build()
    {
        Count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostReceipts)
            {
                result.AddError($"--count must be 1 to {MostReceipts}.");
            }
        });
        _ = Layout.AcceptOnlyFromAmong([.. ReceiptRenderer.LayoutsOf(RenderScope.All)]);
        var demo = new Command("demo", "Renders the samples that the project ships, and the list of their entries.") { Samples };
        demo.SetAction((parsed, cancellationToken) => GuardAsync(() => RenderDemoAsync(parsed, cancellationToken)));
        var root = new RootCommand("Renders photos of invented Japanese receipts, each with its truth as JSON beside it.")
        {
            Seed, Count, Out, Level, Wrong, Scope, Layout, Buy, AsOf, demo,
        };
        root.SetAction((parsed, cancellationToken) => GuardAsync(() => RenderAsync(parsed, cancellationToken)));
        return root;
    }

    private static Dictionary<string, int> ParsePurchases(ArgumentResult argument)
    {
        var purchases = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in argument.Tokens.Select(token => token.Value))
        {
            var equals = text.LastIndexOf('=');
            if (equals > 0 && int.TryParse(text.AsSpan(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var pieces) && pieces > 0
                && Catalogue.All.Any(product => product.Name == text[..equals]))
            {
                purchases[text[..equals]] = pieces;
            }
            else
            {
                argument.AddError($"--buy: {text} is not of the form NAME=PIECES, or there is no such product.");
            }
        }

        return purchases;
    }

    private static async Task RenderAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = new RenderOptions
        {
            Seed = parsed.GetValue(Seed),
            Count = parsed.GetValue(Count),
            Level = parsed.GetValue(Level),
            Degradation = parsed.GetValue(Wrong),
            Scope = parsed.GetValue(Scope),
            Layout = parsed.GetValue(Layout),
            Buying = parsed.GetValue(Buy) ?? [],
            AsOf = parsed.GetValue(AsOf) ?? new RenderOptions().AsOf,
        };
        await using var renderer = await ReceiptRenderer.StartAsync();
        _ = await renderer.RenderAllAsync(options, parsed.GetValue(Out)!.FullName, new Progress(options.Count), cancellationToken);
    }

    private static async Task RenderDemoAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var renderer = await ReceiptRenderer.StartAsync();
        await DemoSet.RenderAsync(renderer, parsed.GetValue(Samples)!.FullName, new Progress(DemoSet.Scenes.Count), cancellationToken);
    }

    private static async Task<int> GuardAsync(Func<Task> run)
    {
        try
        {
            await run();
            return 0;
        }
        catch (Exception exception) when (exception is RenderingException or ArgumentException or PlaywrightException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return 1;
        }
    }
}
