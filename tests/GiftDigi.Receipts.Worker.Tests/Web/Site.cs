using System.Globalization;
using GiftDigi.Receipts.Rendering;
using Microsoft.Playwright;

namespace GiftDigi.Receipts.Worker.Tests.Web;

/// <summary>The pages of a running program, and a real browser to look at them with.</summary>
internal sealed class Site : IAsyncDisposable
{
    /// <summary>The password of those who sign in.</summary>
    public const string Password = "correct horse battery";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>One browser for all tests, each of whose visitors has a profile of their own; it ends with the tests.</summary>
    private static readonly Lazy<Task<IBrowser>> Browser = new(LaunchAsync);

    private readonly ReceiptsProgram _receipts;
    private readonly ReceiptsProgram.Running _serving;
    private readonly IBrowser _browser;
    private readonly List<IBrowserContext> _visitors = [];

    private Site(ReceiptsProgram receipts, string command, IBrowser browser)
    {
        _receipts = receipts;
        _serving = receipts.Start(command);
        _browser = browser;
    }

    /// <summary>The program behind them.</summary>
    public ReceiptsProgram.Running Program => _serving;

    /// <summary>The root of the pages.</summary>
    public Uri Address { get; private set; } = new("http://localhost/");

    /// <summary>Starts the program on a port of its own, and a browser.</summary>
    /// <param name="receipts">The program and its data.</param>
    /// <param name="command"><c>serve</c>, or <c>web</c> for pages without a worker.</param>
    public static async Task<Site> OpenAsync(ReceiptsProgram receipts, string command = "serve")
    {
        const string served = "Pages are served at ";
        receipts.Environment["RECEIPTS_Web__Address"] = "http://127.0.0.1:0";
        var site = new Site(receipts, command, await Browser.Value);
        var line = await site._serving.WaitForAsync(served);
        site.Address = new(line[(line.IndexOf(served, StringComparison.Ordinal) + served.Length)..]);
        return site;
    }

    /// <summary>A browser of somebody who was never here, on a phone unless said otherwise.</summary>
    public async Task<IPage> VisitAsync(string path, bool isPhone = true, string language = "ja-JP", bool hasScript = true)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = language,
            ViewportSize = isPhone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 900 },
            DeviceScaleFactor = isPhone ? 2 : 1,
            HasTouch = isPhone,
            JavaScriptEnabled = hasScript,
        });
        _visitors.Add(context);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>A browser of somebody who has signed in with an account of their own, made now, and looks at a page.</summary>
    public async Task<IPage> SignInAsync(string path, string role, string? name = null, bool isPhone = false, string language = "ja-JP", bool hasScript = true)
    {
        var account = name ?? role;
        var first = (await _receipts.DoAsync("accounts", "add", account, "--role", role)).Trim();
        var page = await VisitAsync("/staff/sign-in", isPhone, language, hasScript);
        await SendSignInAsync(page, account, first);
        await page.Locator("input[name=current]").FillAsync(first);
        await page.Locator("input[name=wanted]").FillAsync(Password);
        await page.RunAndWaitForResponseAsync(() => page.Locator("main button").ClickAsync(), response => response.Request.Method == "POST");
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Fills in the form of the sign-in page, and sends it.</summary>
    public static async Task SendSignInAsync(IPage page, string account, string password)
    {
        await page.Locator("input[name=name]").FillAsync(account);
        await page.Locator("input[name=password]").FillAsync(password);
        await page.Locator("main button").ClickAsync();
    }

    /// <summary>Waits until the program says that it has done so many decisions of people since it started.</summary>
    public async Task DecidedAsync(int count)
    {
        const string said = "Decisions of people that were done: ";
        var (done, all) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _serving.Listen(line =>
        {
            if (line.IndexOf(said, StringComparison.Ordinal) is >= 0 and var at
                && (done += int.Parse(string.Concat(line[(at + said.Length)..].TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture)) >= count)
            {
                all.TrySetResult();
            }
        });
        await all.Task.WaitAsync(Patience);
    }

    /// <summary>What axe-core finds wrong with a page by WCAG 2.2 AA, a line each.</summary>
    public static async Task<IReadOnlyList<string>> AccessibilityFaultsAsync(IPage page)
    {
        // The page's own policy lets no test's script in; the devtools protocol evaluates beside it.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Repository.Package("axe-core/axe.min.js")));
        return await page.EvaluateAsync<string[]>("""
            async () => {
                const seen = await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
                const faults = seen.violations.map(fault => `${fault.id}: ${fault.nodes.map(node => node.html).join(" | ")}`);
                return seen.passes.length > 0 ? faults : [...faults, "axe-core looked at nothing"];
            }
            """);
    }

    private static async Task<IBrowser> LaunchAsync() => await (await Playwright.CreateAsync()).LaunchAsync("--disable-gpu");

    /// <summary>Tells the program to stop, and waits until it has.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors)
        {
            await visitor.DisposeAsync();
        }

        _serving.Terminate();
        await _serving.EndAsync();
        _serving.Dispose();
    }
}
