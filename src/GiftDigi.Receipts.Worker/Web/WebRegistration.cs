using System.Text.Encodings.Web;
using System.Text.Unicode;
using GiftDigi.Receipts.Adapters.Files;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Proofs;
using GiftDigi.Receipts.Worker.Api;
using GiftDigi.Receipts.Worker.Auditing;
using GiftDigi.Receipts.Worker.Dashboard;
using GiftDigi.Receipts.Worker.Entering;
using GiftDigi.Receipts.Worker.Managing;
using GiftDigi.Receipts.Worker.Noticing;
using GiftDigi.Receipts.Worker.Reviewing;
using GiftDigi.Receipts.Worker.Staff;
using GiftDigi.Receipts.Worker.Staff.OpenId;
using GiftDigi.Receipts.Worker.Working;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Web;

/// <summary>Puts the pages together.</summary>
internal static class WebRegistration
{
    /// <summary>What a form holds beside its photo.</summary>
    private const int FormBytes = 64 * 1024;

    private static readonly string[] Languages = ["ja", "en"];

    /// <summary>What the pages need, on a data folder.</summary>
    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder, DirectoryInfo data)
    {
        KeepUploadsWithin(data);
        builder.WebHost.UseKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddServer().AddPages().AddUploads(data).AddLimits().AddStaff().AddOpenId(builder.Configuration).AddApi();
        builder.Services.AddKeys(Private(data, "keys"));
        return builder;
    }

    /// <summary>Where to listen, what to believe of a proxy, and how large a request may be.</summary>
    private static IServiceCollection AddServer(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<WebOptions>, WebOptionsValidator>().AddOptions<WebOptions>().BindConfiguration("Web").ValidateOnStart();
        services.AddOptions<KestrelServerOptions>().Configure<ImagingLimits, IOptions<WebOptions>>((kestrel, limits, web) =>
        {
            kestrel.Limits.MaxRequestBodySize = limits.MaxBytes + FormBytes;
            kestrel.Listen(web.Value.EndPoint);
        });
        services.AddOptions<FormOptions>().Configure<ImagingLimits>((form, limits) => form.MultipartBodyLengthLimit = limits.MaxBytes + FormBytes);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<WebOptions>>((forwarded, web) =>
        {
            forwarded.ForwardedHeaders = web.Value.ProxyNetwork is null ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            if (web.Value.ProxyNetwork is { } proxies)
            {
                forwarded.KnownIPNetworks.Add(proxies);
            }
        });
        return services;
    }

    private static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRouting().AddRazorComponents();
        services.AddAntiforgery(antiforgery => (antiforgery.Cookie.Name, antiforgery.Cookie.SecurePolicy) = ("form", CookieSecurePolicy.SameAsRequest));
        services.AddRequestLocalization(localization => localization.SetDefaultCulture(Languages[0]).AddSupportedCultures(Languages).AddSupportedUICultures(Languages));
        services.AddResponseCompression(compression => compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Except(["text/event-stream"]).Append(ExportResult.CsvType).Append(ExportResult.JsonLinesType));
        return services
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddSingleton<EntrantSession>()
            .AddSingleton<AddressPseudonyms>()
            .AddSingleton<EntryAddress>()
            .AddSingleton<EntryWatch>()
            .AddHostedService(provider => provider.GetRequiredService<EntryWatch>())
            .AddSingleton<Func<ProofDesk>>(provider => provider.GetRequiredService<ProofDesk>)
            .AddSingleton<ShownPhotos>()
            .AddSingleton<FormReading>()
            .AddSingleton<EntrantPages>()
            .AddSingleton<CasePages>()
            .AddHostedService<DecisionKeeper>()
            .AddSingleton<CampaignDesk>()
            .AddSingleton<WhatIfRuns>()
            .AddSingleton<ChainCheck>()
            .AddSingleton<AuditPages>();
    }

    /// <summary>Photos that arrive in parts lie where nobody else may look, as those do that arrive in one piece.</summary>
    private static IServiceCollection AddUploads(this IServiceCollection services, DirectoryInfo data) => services
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<PhotoUploads>(provider, Private(data, "unfinished")))
        .AddSingleton<SentPhotos>()
        .AddHostedService<UploadTidying>();

    private static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { }).AddOptions<RateLimiterOptions>().Configure<IOptions<WebOptions>, EntrantSession>((limiter, web, session) =>
        {
            limiter.GlobalLimiter = SendingLimits.Create(web.Value, session);
            limiter.OnRejected = (rejected, _) => new(ErrorPages.ShowTooManyAsync(rejected));
        });
        return services;
    }

    /// <summary>The way of a request, from the headers of its answer to the pages.</summary>
    public static WebApplication UseWeb(this WebApplication app)
    {
        app.Use(EndWithGraceAsync);
        app.UseForwardedHeaders();
        app.UseSecurityHeaders(app.Services.GetRequiredService<IImageStore>().Direct?.Origin);
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ErrorPages.ShowAsync, SuppressDiagnosticsCallback = static _ => false });
        app.UseStatusCodePages(ErrorPages.ShowStatusAsync);
        app.UseBundles();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UsePasswordChange();
        app.UseAntiforgery();
        app.MapEntering();
        app.MapUploads();
        app.MapNotices();
        app.MapStaff();
        app.MapOpenId();
        app.MapCases();
        app.MapManaging();
        app.MapDashboard();
        app.MapAudit();
        app.MapTokens();
        app.MapApi();
        app.MapFallback(ErrorPages.NotFoundIn);
        return app;
    }

    /// <summary>A request that does not end in time must not keep the rest of the program from ending as it should.</summary>
    private static async Task EndWithGraceAsync(HttpContext context, RequestDelegate next)
    {
        await using var over = context.RequestServices.GetRequiredService<StopGrace>().Over.Register(context.Abort);
        await next(context);
    }

    /// <summary>A photo that is being sent is written to the data folder, not where everybody may look.</summary>
    private static void KeepUploadsWithin(DirectoryInfo data) =>
        Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", Private(data, "arriving").FullName);

    private static DirectoryInfo Private(DirectoryInfo data, string name)
    {
        var folder = new DirectoryInfo(Path.Combine(data.FullName, name));
        PrivateFolder.Create(folder.FullName);
        return folder;
    }
}
