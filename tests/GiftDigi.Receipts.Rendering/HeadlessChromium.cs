using Microsoft.Playwright;

namespace GiftDigi.Receipts.Rendering;

/// <summary>Chromium as a program without windows: the same engine, and no pages of its own that load beside ours.</summary>
public static class HeadlessChromium
{
    /// <summary>Where Debian's package of the same name puts it.</summary>
    public const string Path = "/usr/bin/chromium-headless-shell";

    private static readonly string[] Arguments = ["--no-sandbox", "--disable-dev-shm-usage"];

    /// <summary>Starts it with what it needs in a container, and <paramref name="arguments"/> after that.</summary>
    /// <exception cref="PlaywrightException">It is not there or does not start.</exception>
    public static Task<IBrowser> LaunchAsync(this IPlaywright playwright, params IEnumerable<string> arguments) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = [.. Arguments, .. arguments] });
}
