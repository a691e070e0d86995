using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Tests.Staff.OpenId;

/// <summary>An organisation's sign-in as the standard has it, and strict: whatever a program gets wrong is refused, and complained of.</summary>
internal sealed class StandInProvider : IAsyncDisposable
{
    public const string ClientId = "receipts";
    public const string ClientSecret = "a secret between the two of them";

    private readonly ProviderTokens _tokens = new();
    private readonly ConcurrentDictionary<string, Grant> _grants = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private StandInProvider(WebApplication app) => _app = app;

    /// <summary>Another site than the program's to a browser, both on this machine.</summary>
    public string Address => $"http://localhost:{new Uri(_app.Urls.First()).Port}";

    /// <summary>The root of the program that is registered.</summary>
    public Uri Program { get; set; } = new("http://localhost/");

    /// <summary>Who is signed in.</summary>
    public ProviderPerson Person { get; set; } = new("1", "nobody");

    public ProviderFault Fault { get; set; }

    /// <summary>What a program got wrong.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    /// <summary>What was asked of it by browsers: the parameters of each time.</summary>
    public ConcurrentQueue<IQueryCollection> Asked { get; } = [];

    /// <summary>Who was signed out: the hint of each time.</summary>
    public ConcurrentQueue<string> SignedOut { get; } = [];

    private string Callback => new Uri(Program, "/staff/sign-in/callback").ToString();

    public static async Task<StandInProvider> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var provider = new StandInProvider(app);
        app.UseRouting();
        app.MapGet("/.well-known/openid-configuration", provider.Describe);
        app.MapGet("/keys", () => Results.Json(provider._tokens.Keys));
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.RedeemAsync);
        app.MapGet("/end", provider.End);
        app.UseEndpoints(_ => { });
        await app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _tokens.Dispose();
    }

    private IResult Describe() => Results.Json(new
    {
        issuer = Address,
        authorization_endpoint = $"{Address}/authorize",
        token_endpoint = $"{Address}/token",
        jwks_uri = $"{Address}/keys",
        end_session_endpoint = $"{Address}/end",
        response_types_supported = new[] { "code" },
        subject_types_supported = new[] { "public" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
    });

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        Asked.Enqueue(query);
        if (Wrong((query["redirect_uri"] == Callback, "redirect_uri"), (query["client_id"] == ClientId, "client_id")))
        {
            return Results.BadRequest();
        }

        if (Wrong(
            (query["response_type"] == "code", "response_type"),
            (query["scope"].ToString().Split(' ').Contains("openid", StringComparer.Ordinal), "scope"),
            (query["code_challenge_method"] == "S256" && query["code_challenge"].ToString().Length == 43, "code_challenge"),
            (query["nonce"].ToString().Length >= 32, "nonce"),
            (query["state"].ToString().Length >= 32, "state")))
        {
            return Answer(query, ("error", "invalid_request"));
        }

        return Fault switch
        {
            ProviderFault.Denied => Answer(query, ("error", "access_denied")),
            ProviderFault.Unwell => Answer(query, ("error", "temporarily_unavailable")),
            _ => Answer(query, ("code", GrantTo(query))),
        };
    }

    private string GrantTo(IQueryCollection query)
    {
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        _grants[code] = new(Person, query["nonce"].ToString(), query["code_challenge"].ToString());
        return code;
    }

    private IResult Answer(IQueryCollection query, (string Name, string Value) answer)
    {
        var state = query["state"].ToString();
        return Results.Redirect(QueryHelpers.AddQueryString(Callback, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [answer.Name] = answer.Value,
            ["state"] = Fault == ProviderFault.OtherState ? string.Concat(state.Reverse()) : state,
        }));
    }

    private async Task<IResult> RedeemAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (Fault == ProviderFault.CodeRefused || !_grants.TryRemove(form["code"].ToString(), out var grant))
        {
            _ = Fault != ProviderFault.CodeRefused && Wrong((false, "code"));
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        }

        if (Wrong(
            (form["grant_type"] == "authorization_code", "grant_type"),
            (form["redirect_uri"] == Callback, "redirect_uri of the code"),
            (form["client_id"] == ClientId && form["client_secret"] == ClientSecret, "client_secret"),
            (Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) == grant.Challenge, "code_verifier")))
        {
            return Results.Json(new { error = "invalid_request" }, statusCode: StatusCodes.Status400BadRequest);
        }

        var token = Fault == ProviderFault.NoToken ? null : _tokens.Create(Address, grant.Person, grant.Nonce, Fault);
        return Results.Json(new { access_token = "opaque", token_type = "Bearer", expires_in = 300, id_token = token });
    }

    private IResult End(HttpRequest request)
    {
        var back = request.Query["post_logout_redirect_uri"].ToString();
        SignedOut.Enqueue(request.Query["id_token_hint"].ToString());
        return Wrong((back == new Uri(Program, "/staff/sign-in").ToString(), "post_logout_redirect_uri"), (request.Query["client_id"] == ClientId, "client_id")) ? Results.BadRequest() : Results.Redirect(back);
    }

    private bool Wrong(params ReadOnlySpan<(bool IsRight, string What)> checks)
    {
        var wrong = false;
        foreach (var (isRight, what) in checks)
        {
            if (!isRight)
            {
                Complaints.Enqueue(what);
                wrong = true;
            }
        }

        return wrong;
    }

    private sealed record Grant(ProviderPerson Person, string Nonce, string Challenge);
}
