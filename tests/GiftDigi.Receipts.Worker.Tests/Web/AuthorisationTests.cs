using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using GiftDigi.Receipts.Accounts;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Worker.Entering;
using GiftDigi.Receipts.Worker.Staff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Web;

/// <summary>Who may do what: every endpoint of the program, asked by everybody there is.</summary>
public sealed partial class AuthorisationTests : IAsyncLifetime
{
    private const string Nobody = "nobody";
    private const string Entrant = "entrant";
    private const string Program = "token";

    private const string Terms = """
        {
          "id": "test-campaign", "version": 1, "name": "試験", "brand": "試験",
          "purchasePeriod": { "from": "2020-01-01", "to": "2099-12-31" },
          "participatingProducts": [{ "id": "anything", "name": "試験用の品" }],
          "condition": { "minimumQuantity": 1 },
          "prize": { "kind": "everyone", "name": "試験", "value": 100 },
          "law": { "leastPurchase": 100 }
        }
        """;

    /// <summary>
    /// Every endpoint, whom it lets in, and what they are answered. Forms are sent without the page's own token, so that who
    /// may send one is answered 400 and nothing happens. {id} is an entry, {key} what its page's address has in place of it.
    /// </summary>
    private static readonly (string Endpoint, Access Access, int Answer)[] Table =
    [
        ("GET /", Access.Anyone, 200),
        ("GET /campaigns/{id}", Access.Anyone, 404),
        ("POST /campaigns/{id}/entries", Access.Anyone, 404),
        ("GET /entries/{key}", Access.Anyone, 404),
        ("GET /entries/{key}/stage", Access.Anyone, 404),
        ("GET /entries/{key}/events", Access.Anyone, 404),
        ("GET /entries/{key}/photo", Access.Anyone, 404),
        ("POST /entries/{key}/answers", Access.Anyone, 404),
        ("POST /uploads", Access.Anyone, 400),
        ("POST /uploads/direct", Access.Anyone, 400),
        ("PATCH /uploads/{key}", Access.Anyone, 400),
        ("POST /hooks/uploads", Access.Anyone, 404),
        ("GET /staff/sign-in", Access.Anyone, 200),
        ("POST /staff/sign-in", Access.Anyone, 400),
        ("GET /staff/sign-in/organisation", Access.Anyone, 404),
        ("GET /staff", Access.SignedIn, 302),
        ("POST /staff/sign-out", Access.SignedIn, 400),
        ("GET /staff/password", Access.SignedIn, 200),
        ("POST /staff/password", Access.SignedIn, 400),
        ("GET /staff/entries/{id}/photo", Access.SignedIn, 404),
        ("GET /staff/cases", Access.Review, 200),
        ("POST /staff/cases/next", Access.Review, 400),
        ("GET /staff/cases/{id}", Access.Review, 404),
        ("POST /staff/cases/{id}/correct", Access.Review, 400),
        ("POST /staff/cases/{id}/decide", Access.Review, 400),
        ("POST /staff/cases/{id}/undo", Access.Review, 400),
        ("POST /staff/cases/{id}/hold", Access.Review, 400),
        ("GET /staff/dashboard", Access.Manage, 200),
        ("GET /staff/dashboard/data", Access.Manage, 200),
        ("GET /staff/campaigns", Access.Manage, 200),
        ("GET /staff/campaigns/-new", Access.Manage, 200),
        ("POST /staff/campaigns/-check", Access.Manage, 400),
        ("POST /staff/campaigns/-publish", Access.Manage, 400),
        ("POST /staff/campaigns/-raise", Access.Manage, 400),
        ("POST /staff/campaigns/-preview", Access.Manage, 400),
        ("POST /staff/campaigns/-what-if", Access.Manage, 400),
        ("GET /staff/campaigns/-what-if/{run}", Access.Manage, 404),
        ("POST /staff/campaigns/-what-if/{run}/cancel", Access.Manage, 400),
        ("GET /staff/campaigns/{id}", Access.Manage, 404),
        ("GET /staff/campaigns/{id}/draft", Access.Manage, 404),
        ("POST /staff/campaigns/{id}/switch", Access.Manage, 400),
        ("POST /staff/campaigns/{id}/names", Access.Manage, 400),
        ("GET /staff/audit", Access.Audit, 200),
        ("GET /staff/audit/export", Access.Audit, 404),
        ("GET /staff/audit/entries/{id}", Access.Audit, 200),
        ("GET /staff/audit/chain", Access.Audit, 200),
        ("POST /staff/audit/chain", Access.Audit, 400),
        ("GET /staff/accounts", Access.Administer, 200),
        ("POST /staff/accounts", Access.Administer, 400),
        ("POST /staff/accounts/{name}", Access.Administer, 400),
        ("GET /staff/tokens", Access.Administer, 200),
        ("POST /staff/tokens", Access.Administer, 400),
        ("POST /staff/tokens/{name}/revoke", Access.Administer, 400),
        ("GET /api/v1/openapi.json", Access.Anyone, 200),
        ("GET /api/v1/entries", Access.Token, 200),
        ("GET /api/v1/entries/export", Access.Token, 400),
        ("GET /api/v1/entries/{id}", Access.Token, 200),
        ("GET /api/v1/chain", Access.Token, 200),
        ("GET /{*path:nonfile}", Access.Anyone, 404),
    ];

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("receipts-test-");
    private readonly Dictionary<string, HttpClient> _callers = new(StringComparer.Ordinal);
    private WebApplication _app = null!;
    private Entry _entry = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Uri To(string path) => new(path, UriKind.Relative);

    [Fact]
    public void The_table_has_every_endpoint_of_the_program()
    {
        var endpoints = ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

        endpoints.SelectMany(endpoint => MethodsOf(endpoint).Select(method => $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}"))
            .ShouldBe(Table.Select(row => row.Endpoint), ignoreOrder: true);
    }

    [Fact]
    public async Task Everybody_is_answered_as_the_table_says()
    {
        var faults = new List<string>();
        foreach (var (endpoint, access, answer) in Table)
        {
            foreach (var (caller, client) in _callers)
            {
                var (expected, seen) = (Expected(caller, access, answer), await AskAsync(client, endpoint));
                if (seen != expected)
                {
                    faults.Add($"{endpoint} as {caller}: {seen} in place of {expected}");
                }
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_led_anywhere_but_to_the_sign_in_or_told_anything_but_that_a_token_is_wanted()
    {
        var page = await _callers[Nobody].GetAsync(To("/staff/audit"), Token);
        page.Headers.Location!.ToString().ShouldContain("/staff/sign-in?returnTo=%2Fstaff%2Faudit");

        var api = await _callers["administrator"].GetAsync(To("/api/v1/chain"), Token);
        api.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Fact]
    public async Task An_entry_opens_to_whoever_has_its_address_and_to_no_entrant_who_knows_its_id()
    {
        var address = _app.Services.GetRequiredService<EntryAddress>().Of(_entry.Id);

        (await _callers[Entrant].GetAsync(To(address), Token)).StatusCode.ShouldBe(HttpStatusCode.OK);

        foreach (var guess in new[] { $"/entries/{_entry.Id}", $"{address}x", $"/entries/{_entry.Id}/photo", $"/entries/{_entry.Id}/stage?seen=0" })
        {
            (await _callers[Entrant].GetAsync(To(guess), Token)).StatusCode.ShouldBe(HttpStatusCode.NotFound, guess);
        }
    }

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("RECEIPTS_Web__Address", "http://127.0.0.1:0");
        Environment.SetEnvironmentVariable("RECEIPTS_Web__SentPerAddress", "100000");
        Environment.SetEnvironmentVariable("RECEIPTS_Web__SentPerEntrant", "1000");
        _app = await ReceiptsHost.CreateWebAsync(_data, working: false, LogLevel.Error, Token);
        await _app.StartAsync(Token);
        await EnterAsync();
        _callers[Nobody] = Client();
        _callers[Entrant] = Client();
        await _callers[Entrant].GetAsync(To($"/campaigns/{_entry.Campaign}"), Token);
        foreach (var role in Enum.GetValues<Role>())
        {
            _callers[Name(role)] = await SignInAsync(role);
        }

        _callers[Program] = Client();
        _callers[Program].DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await GiveAsync());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _callers.Values)
        {
            client.Dispose();
        }

        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private static int Expected(string caller, Access access, int answer)
    {
        var allowed = access switch
        {
            Access.Anyone => (string[])[caller],
            Access.SignedIn => [.. Enum.GetValues<Role>().Select(Name)],
            Access.Review => [Name(Role.Reviewer), Name(Role.Manager), Name(Role.Administrator)],
            Access.Manage => [Name(Role.Manager), Name(Role.Administrator)],
            Access.Audit => [Name(Role.Auditor), Name(Role.Administrator)],
            Access.Administer => [Name(Role.Administrator)],
            Access.Token => [Program],
        };
        return allowed.Contains(caller, StringComparer.Ordinal) ? answer
            : access == Access.Token ? 401
            : caller is Nobody or Entrant or Program ? 302
            : 403;
    }

    private static string Name(Role role) => role.ToString().ToLowerInvariant();

    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods: { Count: > 0 } methods } ? methods : ["GET"];

    private async Task<int> AskAsync(HttpClient client, string endpoint)
    {
        var (method, pattern) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        var path = pattern.Replace("{id}", _entry.Id.Value, StringComparison.Ordinal).Replace("{key}", _entry.Id.Value, StringComparison.Ordinal)
            .Replace("{name}", "somebody", StringComparison.Ordinal).Replace("{*path:nonfile}", "nowhere", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new(method), path.Contains("/stage", StringComparison.Ordinal) || path.EndsWith("/events", StringComparison.Ordinal) ? $"{path}?seen=0" : path);
        if (method != "GET")
        {
            request.Content = new FormUrlEncodedContent([new("action", "reset"), new("role", "Auditor")]);
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        return (int)response.StatusCode;
    }

    private HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(_app.Urls.First()) };

    private async Task EnterAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var document = Encoding.UTF8.GetBytes(Terms);
        var terms = ((CampaignFileOutcome.Valid)CampaignFile.Parse(document)).Campaign;
        await _app.Services.GetRequiredService<ICampaignStore>().PublishAsync(terms, document, warningsAcceptedBy: null, Token);
        _entry = new(EntryId.New(TimeProvider.System), new("test-campaign"), new("entrant-1"), null, now);
        await _app.Services.GetRequiredService<IEntryStore>().ReceiveAsync(_entry, new(_entry.Id, AuditStep.Received, "test", now, null, null, "{}"), Token);
    }

    private async Task<HttpClient> SignInAsync(Role role)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var (accounts, name) = (scope.ServiceProvider.GetRequiredService<StaffAccounts>(), new ReviewerId(Name(role)));
        var password = await accounts.AddAsync(name, role);
        (await accounts.ChangeAsync(name, account => account with { MustChangePassword = false })).ShouldBeTrue();
        var client = Client();
        var token = FormToken().Match(await client.GetStringAsync(To(StaffEndpoints.SignIn), Token)).Groups["value"].Value;
        using var form = new FormUrlEncodedContent([new("name", name.Value), new("password", password), new("__RequestVerificationToken", token)]);
        (await client.PostAsync(To(StaffEndpoints.SignIn), form, Token)).StatusCode.ShouldBe(HttpStatusCode.Found);
        return client;
    }

    private async Task<string> GiveAsync() => (await _app.Services.GetRequiredService<StaffTokens>().AddAsync(
        "program", JapanTime.At(TimeProvider.System.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new("administrator"), Token)).ShouldNotBeNull();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormToken();
}
