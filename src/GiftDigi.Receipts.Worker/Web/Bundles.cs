using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.FileProviders;

namespace GiftDigi.Receipts.Worker.Web;

/// <summary>Stylesheet and script, as the build bundled them beside the program. Their addresses hold their fingerprints, so that browsers keep them for good.</summary>
internal static class Bundles
{
    private const string Root = "/assets";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");
    private static readonly Dictionary<string, string> Fingerprints = Directory.EnumerateFiles(Folder)
        .ToDictionary(file => Path.GetFileName(file), file => WebEncoders.Base64UrlEncode(SHA256.HashData(File.ReadAllBytes(file)).AsSpan(..9)), StringComparer.Ordinal);

    /// <summary>The address of a bundle by its file name.</summary>
    public static string Address(string name) => $"{Root}/{name}?v={Fingerprints[name]}";

    public static IApplicationBuilder UseBundles(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        RequestPath = Root,
        FileProvider = new PhysicalFileProvider(Folder),
        OnPrepareResponse = static response => response.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
    });
}
