using System.Text.Json;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Rendering.Layouts;
using GiftDigi.Receipts.Rendering.Photographing;
using GiftDigi.Receipts.Rendering.Printing;
using GiftDigi.Receipts.Rendering.Products;
using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Shops;
using GiftDigi.Receipts.Rendering.Truth;

namespace GiftDigi.Receipts.Rendering;

/// <summary>Makes photos of receipts that never were, with their truth: shop, print, photograph, compress.</summary>
public sealed class ReceiptRenderer : IAsyncDisposable
{
    private const long SeedsApart = 1_000_000;
    private const int DaysBack = 42;

    private static readonly PhotoLevel[] Mixture =
        [PhotoLevel.Clean, PhotoLevel.Light, PhotoLevel.Light, PhotoLevel.Light, PhotoLevel.Medium, PhotoLevel.Medium, PhotoLevel.Heavy];

    private readonly ReceiptPrinter _printer;

    private ReceiptRenderer(ReceiptPrinter printer) => _printer = printer;

    /// <summary>Starts Chromium, which takes about a second.</summary>
    /// <exception cref="RenderingException">Chromium or a font is missing.</exception>
    public static async Task<ReceiptRenderer> StartAsync()
    {
        var printer = await ReceiptPrinter.StartAsync();
        return new(printer);
    }

    /// <summary>The names of the layouts of a scope.</summary>
    public static IReadOnlyList<string> LayoutsOf(RenderScope scope) => [.. Chains.Of(scope).Select(chain => chain.Layout).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a layout is held out from tuning.</summary>
    public static bool IsHeldOutLayout(string layout) => !LayoutsOf(RenderScope.Tuning).Contains(layout, StringComparer.Ordinal);

    /// <summary>Whether a font is held out from tuning.</summary>
    public static bool IsHeldOutFont(string font) => Fonts.HeldOut.Contains(font, StringComparer.Ordinal);

    /// <summary>
    /// Renders all receipts into a folder, which is made when it is not there. While one is printed, another is photographed.
    /// </summary>
    /// <param name="options">How many, and of what kind.</param>
    /// <param name="folder">Where the images and their truth go.</param>
    /// <param name="progress">Told how many are done.</param>
    /// <param name="cancellationToken">Stops after the receipt in hand.</param>
    /// <returns>The paths of the images, in order.</returns>
    public async Task<IReadOnlyList<string>> RenderAllAsync(
        RenderOptions options,
        string folder,
        IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        _ = Directory.CreateDirectory(folder);
        var paths = new string[options.Count];
        var done = 0;
        var twoAtOnce = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, options.Count, twoAtOnce, async (index, token) =>
        {
            var receipt = await RenderAsync(options, index + 1, token);
            await receipt.SaveAsync(folder, token);
            paths[index] = Path.Combine(folder, receipt.Truth.File);
            progress?.Report(Interlocked.Increment(ref done));
        });
        return paths;
    }

    /// <summary>Renders one of the receipts that the options describe, by its number from 1; it does not depend on the others.</summary>
    /// <exception cref="ArgumentException">There is no such layout or product, or no shop of the layout sells the products.</exception>
    public Task<RenderedReceipt> RenderAsync(RenderOptions options, int number, CancellationToken cancellationToken) =>
        RenderAsync(Order(options, number), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _printer.DisposeAsync();

    /// <summary>What to buy and how to photograph it, by the options and the receipt's number from 1.</summary>
    internal static RenderOrder Order(RenderOptions options, int number)
    {
        var seed = (options.Seed * SeedsApart) + number;
        var dice = Dice.For(seed, "order");
        var wishes = options.Buying.Select(pair => new Wish(Catalogue.Named(pair.Key), pair.Value)).ToList();
        var chain = dice.Pick(ChainsFor(options, wishes));
        var day = options.AsOf.AddDays(-dice.Between(0, DaysBack));
        var level = dice.Pick(Mixture);
        return new RenderOrder($"receipt-{number:D4}", seed, new(chain, day, wishes, []), options.Level ?? level)
        {
            Megapixels = options.Megapixels,
            Degradation = options.Degradation,
            Scope = options.Scope,
        };
    }

    /// <summary>A line of text by itself, black on white, as a forger sets it.</summary>
    internal Task<GrayPixels> PrintTextAsync(string text, string font, CancellationToken cancellationToken) =>
        _printer.PrintAsync(new Slip().Left(text), text.Length + 2, font, cancellationToken);

    internal async Task<RenderedReceipt> RenderAsync(RenderOrder order, CancellationToken cancellationToken)
    {
        var (paper, layout, font, truth) = await PrintAsync(order, cancellationToken);
        var photo = Photograph(paper, order, Dice.For(order.Seed, $"photo {order.Shot}"));
        var level = JsonNamingPolicy.KebabCaseLower.ConvertName(order.Degradation?.ToString() ?? order.Level.ToString());
        return new(Encode(photo, order.Sideways), new($"{order.Name}.jpg", order.Seed, layout, level, [font], [truth]));
    }

    /// <summary>The paper of an order in consecutive parts, each photographed by itself.</summary>
    /// <param name="order">What to print, and how to photograph it.</param>
    /// <param name="parts">How many parts.</param>
    /// <param name="overlap">How many printed rows a part shares with the one before it.</param>
    /// <param name="cancellationToken">Stops before the photos are taken.</param>
    /// <returns>JPEG files, top of the receipt first.</returns>
    internal async Task<IReadOnlyList<byte[]>> RenderPartsAsync(RenderOrder order, int parts, int overlap, CancellationToken cancellationToken)
    {
        var (paper, _, _, _) = await PrintAsync(order, cancellationToken);
        return [.. PaperCut.Cut(paper, parts, overlap).Select((part, index) => Encode(Photograph(part, order, Dice.For(order.Seed, $"part {order.Shot} {index}")), order.Sideways))];
    }

    private async Task<(GrayPixels Paper, string Layout, string Font, ReceiptTruth Truth)> PrintAsync(RenderOrder order, CancellationToken cancellationToken)
    {
        var purchase = Buy(order);
        var layout = AllLayouts.Named(order.List.Chain.Layout);
        var (slip, truth) = layout.Print(purchase);
        var font = Fonts.Pick(layout.Serif, order.Scope, Dice.For(order.Seed, "font"));
        var paper = await _printer.PrintAsync(order.Rewriting is { } rewrite ? slip.Rewritten(rewrite) : slip, layout.Columns, font, cancellationToken);
        return (paper, layout.Name, font, truth);
    }

    private static Purchase Buy(RenderOrder order)
    {
        var purchase = new Shopper(Dice.For(order.Seed, "purchase")).Buy(order.List);
        return order.Neighbour == 0 ? purchase : new Shopper(Dice.For(order.Seed, $"neighbour {order.Neighbour}")).BuyTheSame(purchase, order.Neighbour);
    }

    private static Photo Photograph(GrayPixels paper, RenderOrder order, Dice dice)
    {
        var conditions = order.Degradation is { } degradation ? Degrading.Draw(degradation, dice) : Conditions.Draw(order.Level, dice);
        var photo = Photographer.Take(paper, conditions, order.Megapixels, dice);
        return photo with { JpegQuality = order.JpegQuality ?? photo.JpegQuality };
    }

    private static List<Chain> ChainsFor(RenderOptions options, List<Wish> wishes)
    {
        var chains = Chains.Of(options.Scope)
            .Where(chain => options.Layout is null || chain.Layout == options.Layout)
            .Where(chain => wishes.All(wish => chain.Sells(wish.Product)))
            .ToList();
        return chains.Count > 0
            ? chains
            : throw new ArgumentException("No shop has the layout and sells the products.", nameof(options));
    }

    private static byte[] Encode(Photo photo, bool sideways) => sideways
        ? SidewaysJpeg.Tag(LeptonicaCodec.EncodeJpeg(SidewaysJpeg.TurnLeft(photo.Pixels), photo.JpegQuality))
        : LeptonicaCodec.EncodeJpeg(photo.Pixels, photo.JpegQuality);
}
