using System.Globalization;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Rendering.Layouts;
using Microsoft.Playwright;

namespace GiftDigi.Receipts.Rendering.Printing;

/// <summary>Turns slips into pixels in one page of a Chromium without network.</summary>
internal sealed class ReceiptPrinter : IAsyncDisposable
{
    private const int FontPixels = 24;
    private const int SideMargins = 2;
    private const float DotsPerPixel = 2;

    private static readonly string[] Arguments = ["--font-render-hinting=none", "--force-color-profile=srgb"];

    /// <summary>A font that exists measures otherwise than at least one of the generic ones.</summary>
    private const string FontIsThere = """
        font => {
            const context = document.createElement('canvas').getContext('2d');
            const width = family => { context.font = `40px ${family}`; return context.measureText('Wi10ｱ。あ酒').width; };
            return ['serif', 'monospace', 'cursive'].some(generic => width(`'${font}', ${generic}`) !== width(generic));
        }
        """;

    private static readonly Lazy<string> Css = new(ReadCss);

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly IPage _page;
    private readonly SemaphoreSlim _turn = new(1);

    private ReceiptPrinter(IPlaywright playwright, IBrowser browser, IPage page) =>
        (_playwright, _browser, _page) = (playwright, browser, page);

    /// <exception cref="RenderingException">There is no Chromium, it does not start, or a font is missing.</exception>
    public static async Task<ReceiptPrinter> StartAsync()
    {
        if (!File.Exists(HeadlessChromium.Path))
        {
            throw new RenderingException($"There is no Chromium at {HeadlessChromium.Path}. Install Debian's package: apt-get install chromium-headless-shell");
        }

        var playwright = await Playwright.CreateAsync();
        try
        {
            var browser = await playwright.LaunchAsync(Arguments);
            var page = await browser.NewPageAsync(new() { DeviceScaleFactor = DotsPerPixel, Offline = true, JavaScriptEnabled = true });
            var printer = new ReceiptPrinter(playwright, browser, page);
            await printer.RequireFontsAsync();
            return printer;
        }
        catch (PlaywrightException exception)
        {
            playwright.Dispose();
            throw new RenderingException($"Chromium at {HeadlessChromium.Path} does not start: {exception.Message.Split('\n')[0]}", exception);
        }
        catch (RenderingException)
        {
            playwright.Dispose();
            throw;
        }
    }

    /// <summary>The paper, black on white, two dots for each pixel of <c>paper.css</c>.</summary>
    public async Task<GrayPixels> PrintAsync(Slip slip, int columns, string font, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await _page.SetViewportSizeAsync((columns + SideMargins) * FontPixels, FontPixels);
            await _page.SetContentAsync(Document(slip, font));
            var png = await _page.ScreenshotAsync(new() { FullPage = true, Type = ScreenshotType.Png });
            return Green(LeptonicaCodec.Decode(png));
        }
        finally
        {
            _ = _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        _turn.Dispose();
    }

    private static string Document(Slip slip, string font) => string.Create(
        CultureInfo.InvariantCulture,
        $"<!DOCTYPE html><html lang='ja'><meta charset='utf-8'><style>{Css.Value}.paper{{font-family:'{font}'}}</style><body><div class='paper'>{slip}</div></body></html>");

    private static string ReadCss()
    {
        using var stream = typeof(ReceiptPrinter).Assembly.GetManifestResourceStream("paper.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A missing font would be set in another one, and the seed would give another picture.</summary>
    private async Task RequireFontsAsync()
    {
        foreach (var font in Fonts.All)
        {
            if (!await _page.EvaluateAsync<bool>(FontIsThere, font))
            {
                throw new RenderingException($"The font {font} is missing. Install Debian's packages: {Fonts.Packages}");
            }
        }
    }

    private static GrayPixels Green(RgbPixels pixels)
    {
        var values = new byte[pixels.Size.Width * pixels.Size.Height];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = pixels.Values[(3 * index) + 1];
        }

        return new(pixels.Size, values);
    }
}
