using System.Net;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Staff.OpenId;

/// <summary>Who comes in with an organisation's account, and who does not.</summary>
public sealed class OpenIdTests(OpenIdProgram program) : IClassFixture<OpenIdProgram>
{
    private const string SignIn = "/staff/sign-in/organisation";
    private readonly StandInProvider _provider = program.Provider;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("reviewer", "support")]
    [InlineData("manager", "marketing")]
    [InlineData("auditor", "CN=Audit, OU=Groups")]
    [InlineData("administrator", "it")]
    [InlineData("manager", "everybody", "support", "marketing")]
    public async Task A_person_comes_in_with_the_role_that_their_groups_give(string role, params string[] groups)
    {
        var name = $"{role}-{groups.Length}";
        using var visitor = program.Visit();

        var page = await ComeAsync(visitor, new(name, $"{name}@example.co.jp", groups));

        (page.StatusCode, page.RequestMessage!.RequestUri!.Authority).ShouldBe((HttpStatusCode.OK, _provider.Program.Authority));
        (await page.Content.ReadAsStringAsync(Token)).ShouldContain($">{name}<");
        program.RoleOf(name).ShouldBe(role);
        _provider.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ProviderFault.OtherNonce, 400)]
    [InlineData(ProviderFault.NoNonce, 400)]
    [InlineData(ProviderFault.OtherAudience, 400)]
    [InlineData(ProviderFault.OtherIssuer, 400)]
    [InlineData(ProviderFault.Expired, 400)]
    [InlineData(ProviderFault.NotYetGood, 400)]
    [InlineData(ProviderFault.OtherKey, 400)]
    [InlineData(ProviderFault.Changed, 400)]
    [InlineData(ProviderFault.NotSigned, 400)]
    [InlineData(ProviderFault.SignatureLeftOut, 400)]
    [InlineData(ProviderFault.KeyedWithSecret, 400)]
    [InlineData(ProviderFault.NoSubject, 400)]
    [InlineData(ProviderFault.NoToken, 400)]
    [InlineData(ProviderFault.OtherState, 400)]
    [InlineData(ProviderFault.Denied, 403)]
    [InlineData(ProviderFault.Unwell, 503)]
    [InlineData(ProviderFault.CodeRefused, 403)]
    public async Task An_answer_with_a_fault_lets_nobody_in(ProviderFault fault, int status)
    {
        var name = $"mallory-{fault}".ToLowerInvariant();
        using var visitor = program.Visit();

        var page = await ComeAsync(visitor, new(name, name, "it"), fault);

        ((int)page.StatusCode).ShouldBe(status);
        (await page.Content.ReadAsStringAsync(Token)).ShouldContain("href=\"/staff/sign-in\"");
        await ShouldBeOutsideAsync(visitor);
        program.RoleOf(name).ShouldBeNull();
        _provider.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_is_good_in_the_browser_that_asked_and_once()
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var asker = new HttpClient(handler) { BaseAddress = _provider.Program };
        using var other = program.Visit();
        (_provider.Person, _provider.Fault) = (new("asker", "asker", "it"), ProviderFault.None);
        var question = (await asker.GetAsync(To(SignIn), Token)).Headers.Location!;
        var answer = (await asker.GetAsync(question, Token)).Headers.Location!;

        (await other.GetAsync(answer, Token)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await ShouldBeOutsideAsync(other);
        (await asker.GetAsync(answer, Token)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await asker.GetAsync(answer, Token)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        _provider.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_role_nobody_comes_in_and_the_page_says_whom_to_ask()
    {
        using var visitor = program.Visit();
        visitor.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var page = await ComeAsync(visitor, new("stranger", "stranger", "everybody", "IT", "support-2"));

        page.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await page.Content.ReadAsStringAsync(Token)).ShouldContain("Ask who manages its accounts to add you to a role or group");
        await ShouldBeOutsideAsync(visitor);
        program.RoleOf("stranger").ShouldBeNull();
    }

    [Fact]
    public async Task Who_is_called_like_somebody_else_gets_an_account_of_their_own()
    {
        await program.Receipts.DoAsync("accounts", "add", "taro", "--role", "administrator");
        using var first = program.Visit();
        using var second = program.Visit();

        await ComeAsync(first, new("taro-of-support", "Taro@example.co.jp", "support"));
        await ComeAsync(second, new("taro-of-audit", "taro@example.com", "CN=Audit, OU=Groups"));
        await ComeAsync(second, new("taro-of-support", "another-name", "support"));

        program.Receipts.Query("SELECT name || ' ' || role || ' ' || coalesce(subject, '-') FROM accounts WHERE name LIKE 'taro%' OR name = 'another-name' ORDER BY name")
            .ShouldBe(["taro administrator -", "taro-2 reviewer taro-of-support", "taro-3 auditor taro-of-audit"]);
    }

    [Fact]
    public async Task A_role_that_was_taken_away_is_gone_at_the_next_sign_in_with_the_sessions_that_had_it()
    {
        using var visitor = program.Visit();
        await ComeAsync(visitor, new("mover", "mover", "it"));
        (await visitor.GetAsync(To("/staff/accounts"), Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var before = StampOf("mover");

        await ComeAsync(visitor, new("mover", "mover", "support"));
        (await visitor.GetAsync(To("/staff/accounts"), Token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var between = StampOf("mover");
        await ComeAsync(visitor, new("mover", "mover", "support"));
        StampOf("mover").ShouldBe(between);
        (await ComeAsync(visitor, new("mover", "mover"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        program.RoleOf("mover").ShouldBe("reviewer");
        new[] { before, between, StampOf("mover") }.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task An_account_that_was_closed_stays_closed_and_gets_no_password()
    {
        using var boss = program.Visit();
        using var visitor = program.Visit();
        await ComeAsync(visitor, new("leaver", "leaver", "it"));
        await ComeAsync(boss, new("boss", "boss", "it"));
        await SendAsync(boss, "/staff/accounts", "/staff/accounts/leaver", ("action", "close"));

        (await ComeAsync(visitor, new("leaver", "leaver", "it"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var fresh = program.Visit();
        (await ComeAsync(fresh, new("leaver", "leaver", "support"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await ShouldBeOutsideAsync(fresh);

        program.Receipts.Query("SELECT is_closed || role FROM accounts WHERE name = 'leaver'").ShouldBe(["1administrator"]);
        (await program.Receipts.RunAsync("accounts", "reset", "boss")).ExitCode.ShouldNotBe(0);
        await SendAsync(boss, "/staff/accounts", "/staff/accounts/leaver", ("action", "reset"));
        program.Receipts.Query("SELECT name FROM accounts WHERE subject IS NOT NULL AND password_hash <> ''").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_password_opens_no_account_of_the_organisation_and_locks_none()
    {
        using var visitor = program.Visit();
        await ComeAsync(visitor, new("locked", "locked", "support"));
        using var stranger = program.Visit();

        for (var attempt = 0; attempt < 6; attempt++)
        {
            (await SendAsync(stranger, "/staff/sign-in", "/staff/sign-in", ("name", "locked"), ("password", attempt == 0 ? "" : "a wrong password"))).StatusCode
                .ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        program.Receipts.Query("SELECT failures || '' FROM accounts WHERE name = 'locked'").ShouldBe(["0"]);
    }

    [Theory]
    [InlineData("/staff/password?x=1", "/staff/password?x=1")]
    [InlineData("//example.com/", "/staff/cases")]
    [InlineData("https://example.com/", "/staff/cases")]
    public async Task Afterwards_everybody_is_where_they_wanted_and_never_at_another_site(string wanted, string reached)
    {
        using var visitor = program.Visit();

        var page = await ComeAsync(visitor, new("traveller", "traveller", "support"), ProviderFault.None, wanted);

        page.RequestMessage!.RequestUri!.ShouldBe(new(_provider.Program, reached));
    }

    private static Uri To(string path) => new(path, UriKind.Relative);

    private static async Task ShouldBeOutsideAsync(HttpClient visitor) =>
        (await visitor.GetAsync(To("/staff/password"), Token)).RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/staff/sign-in");

    private static async Task<HttpResponseMessage> SendAsync(HttpClient visitor, string from, string to, params (string Name, string Value)[] fields)
    {
        const string before = "name=\"__RequestVerificationToken\" value=\"";
        var page = await visitor.GetStringAsync(To(from), Token);
        var token = page[(page.IndexOf(before, StringComparison.Ordinal) + before.Length)..].Split('"')[0];
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]);
        return await visitor.PostAsync(To(to), form, Token);
    }

    private async Task<HttpResponseMessage> ComeAsync(HttpClient visitor, ProviderPerson person, ProviderFault fault = ProviderFault.None, string returnTo = "/staff")
    {
        (_provider.Person, _provider.Fault) = (person, fault);
        return await visitor.GetAsync(To($"{SignIn}?returnTo={Uri.EscapeDataString(returnTo)}"), Token);
    }

    private string StampOf(string name) => program.Receipts.Query($"SELECT stamp FROM accounts WHERE name = '{name}'").Single();
}
