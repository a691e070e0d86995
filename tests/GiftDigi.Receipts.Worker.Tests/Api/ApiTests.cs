using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Tests.Web;
using GiftDigi.Receipts.Worker.Tests.Working;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GiftDigi.Receipts.Worker.Tests.Api;

/// <summary>What another program reads with a token, from the page where it is given to where it is revoked.</summary>
public sealed class ApiTests : IDisposable
{
    private const string Tokens = "/staff/tokens";
    private readonly ReceiptsProgram _receipts = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Uri To(string path) => new(path, UriKind.Relative);

    [Fact]
    public async Task A_token_is_given_once_opens_the_interface_and_no_longer_when_it_is_revoked()
    {
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Tokens, "administrator", language: "en-GB");
        var token = await GiveAsync(page, "warehouse");
        using var client = Client(site, token);
        (await client.GetAsync(To("/api/v1/chain"), Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync(To("/staff/audit"), Token)).StatusCode.ShouldBe(HttpStatusCode.Found);
        _receipts.Query("SELECT length(hash) || '' FROM access_tokens").ShouldBe(["64"]);
        (await page.APIRequest.GetAsync("/api/v1/chain")).Status.ShouldBe(401);

        await page.ReloadAsync();
        await page.GotoAsync(Tokens);
        await Expect(page.Locator("#given")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "revoked" })).ToBeVisibleAsync();

        var refused = await client.GetAsync(To("/api/v1/chain"), Token);
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer error=\"invalid_token\"");
    }

    [Fact]
    public async Task A_token_is_not_good_for_longer_than_a_year_and_not_of_a_name_that_is_taken()
    {
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Tokens, "administrator", language: "en-GB");
        await GiveAsync(page, "warehouse");

        foreach (var (name, days) in new[] { ("warehouse", 1), ("other", 366), ("other", -1), ("no name", 1) })
        {
            await page.Locator("main form").Last.EvaluateAsync("form => form.noValidate = true");
            await page.Locator("[name=name]").FillAsync(name);
            await page.Locator("[name=expires]").FillAsync(Day(days));
            await page.Locator("main form").Last.Locator("button").ClickAsync();
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("within a year");
        }

        _receipts.Query("SELECT name FROM access_tokens").ShouldBe(["warehouse"]);
    }

    [Fact]
    public async Task Verdicts_come_in_pages_the_newest_first_and_as_a_file_and_one_by_one()
    {
        var entries = await EnterAsync(2);
        await using var site = await Site.OpenAsync(_receipts, "web");
        using var client = Client(site, await GiveAsync(await site.SignInAsync(Tokens, "administrator"), "warehouse"));

        var first = await ReadAsync(client, "/api/v1/entries?limit=1");
        var second = await ReadAsync(client, $"/api/v1/entries?limit=1&cursor={first.Text("next")}");
        IdsOf(first).Concat(IdsOf(second)).ShouldBe(entries.Reverse());
        second.Text("next").ShouldBeNull();
        IdsOf(await ReadAsync(client, "/api/v1/entries?entrant=entrant-1")).ShouldBe([entries[1]]);

        var export = await client.GetAsync(To("/api/v1/entries/export?format=jsonl"), Token);
        export.Headers.GetValues("X-Total-Count").ShouldBe(["2"]);
        var lines = (await export.Content.ReadAsStringAsync(Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Select(line => JsonDocument.Parse(line).RootElement.ToString()).ShouldBe([.. first.GetProperty("entries").EnumerateArray().Concat(second.GetProperty("entries").EnumerateArray()).Reverse().Select(line => line.ToString())]);

        foreach (var format in new[] { "jsonl", "csv" })
        {
            using var small = new HttpRequestMessage(HttpMethod.Get, To($"/api/v1/entries/export?format={format}")) { Headers = { { "Accept-Encoding", "gzip" } } };
            var compressed = await client.SendAsync(small, Token);
            compressed.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
            await using var unpacked = new GZipStream(await compressed.Content.ReadAsStreamAsync(Token), CompressionMode.Decompress);
            using var reader = new StreamReader(unpacked);
            (await reader.ReadToEndAsync(Token)).ShouldBe(await (await client.GetAsync(To($"/api/v1/entries/export?format={format}"), Token)).Content.ReadAsStringAsync(Token));
        }

        IdsOf(await ReadAsync(client, $"/api/v1/entries?after={entries[0]}")).ShouldBe([entries[1]]);
        (await client.GetStringAsync(To($"/api/v1/entries/export?format=jsonl&after={entries[0]}"), Token)).Trim().ShouldBe(lines[1]);

        var story = await ReadAsync(client, $"/api/v1/entries/{entries[0]}");
        story.GetProperty("history").EnumerateArray().Select(link => link.Text("step")).ShouldContain("decided");
        story.GetProperty("conclusion").GetProperty("verdict").Text("kind").ShouldBe("approved");
        story.GetProperty("contradictsHistory").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData("/api/v1/entries?from=never", "from")]
    [InlineData("/api/v1/entries?limit=0", "limit")]
    [InlineData("/api/v1/entries?after=x", "after")]
    [InlineData("/api/v1/entries?cursor=x", "cursor")]
    [InlineData("/api/v1/entries/export?format=xls", "format")]
    [InlineData("/api/v1/entries/export?format=csv&verdict=perhaps", "verdict")]
    public async Task A_mistake_is_answered_with_the_name_of_its_field(string address, string field)
    {
        await using var site = await Site.OpenAsync(_receipts, "web");
        using var client = Client(site, await GiveAsync(await site.SignInAsync(Tokens, "administrator"), "warehouse"));

        var answer = await client.GetAsync(To(address), Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe([field]);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait_and_others_are_not()
    {
        _receipts.Environment["RECEIPTS_Web__AskedPerToken"] = "2";
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Tokens, "administrator", language: "en-GB");
        using var greedy = Client(site, await GiveAsync(page, "greedy"));
        using var modest = Client(site, await GiveAsync(page, "modest"));

        var answers = new List<HttpResponseMessage>();
        for (var asked = 0; asked < 5; asked++)
        {
            answers.Add(await greedy.GetAsync(To("/api/v1/chain"), Token));
        }

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBeInRange(2, 4);
        answers.Where(answer => answer.StatusCode != HttpStatusCode.OK)
            .ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter != null);
        (await modest.GetAsync(To("/api/v1/chain"), Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_program_is_never_answered_a_page_and_always_what_to_do()
    {
        _receipts.Environment["RECEIPTS_Web__AskedPerToken"] = "4";
        await using var site = await Site.OpenAsync(_receipts, "web");
        var token = await GiveAsync(await site.SignInAsync(Tokens, "administrator"), "warehouse");
        using var stranger = Client(site, "wrong");
        using var client = Client(site, token);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        await RefusesAsync(stranger.GetAsync(To("/api/v1/chain"), Token), 401, "/staff/tokens");
        await RefusesAsync(client.GetAsync(To("/api/v1/entries/01JDZZZZZZZZZZZZZZZZZZZZZZ"), Token), 404, "Check the address");
        await RefusesAsync(client.GetAsync(To("/api/v1/nothing"), Token), 404, "openapi.json");
        await RefusesAsync(client.GetAsync(To("/api/v2/entries"), Token), 404, "openapi.json");
        await RefusesAsync(client.DeleteAsync(To("/api/v1/chain"), Token), 404, "Check the address");
        await RefusesAsync(client.GetAsync(To("/api/v1/entries?limit=0"), Token), 400, "See errors");
        TakeAway("searched_entries");
        TakeAway("entries");
        await RefusesAsync(client.GetAsync(To("/api/v1/entries"), Token), 500, "Ask again");
        HttpResponseMessage answer;
        do
        {
            answer = await client.GetAsync(To("/api/v1/chain"), Token);
        }
        while (answer.StatusCode == HttpStatusCode.OK);

        await RefusesAsync(Task.FromResult(answer), 429, "Retry-After");
    }

    [Fact]
    public async Task The_description_names_every_way_in_and_every_field()
    {
        await using var site = await Site.OpenAsync(_receipts, "web");
        using var client = new HttpClient { BaseAddress = site.Address };

        var description = await ReadAsync(client, "/api/v1/openapi.json");

        var paths = description.GetProperty("paths");
        paths.EnumerateObject().Select(path => path.Name).ShouldBe(["/api/v1/entries", "/api/v1/entries/export", "/api/v1/entries/{id}", "/api/v1/chain"], ignoreOrder: true);
        paths.GetProperty("/api/v1/entries").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(parameter => parameter.Text("name"))
            .ShouldBe(["campaign", "verdict", "reason", "merchant", "product", "entrant", "reviewer", "reader", "from", "to", "after", "cursor", "limit"]);
        description.GetProperty("components").GetProperty("schemas").GetProperty("VerdictLine").GetProperty("properties").TryGetProperty("purchaseDate", out _).ShouldBeTrue();
        foreach (var (path, statuses) in new[] { ("/api/v1/entries", "400,401,429,500"), ("/api/v1/entries/{id}", "401,404,429,500"), ("/api/v1/entries/export", "400,401,429,500") })
        {
            var answers = paths.GetProperty(path).GetProperty("get").GetProperty("responses");
            statuses.Split(',').Select(status => answers.GetProperty(status).GetProperty("content").EnumerateObject().Single().Name).ShouldAllBe(type => type == "application/problem+json");
        }

        description.GetProperty("components").GetProperty("securitySchemes").GetProperty("token").Text("scheme").ShouldBe("bearer");
    }

    public void Dispose() => _receipts.Dispose();

    private static HttpClient Client(Site site, string token) => new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        BaseAddress = site.Address,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
    };

    private static async Task RefusesAsync(Task<HttpResponseMessage> asked, int status, string detail)
    {
        var answer = await asked;
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.Text("title").ShouldNotBeNullOrEmpty();
        problem.Text("detail").ShouldNotBeNull().ShouldContain(detail);
    }

    /// <summary>Renames a table, so that what asks it fails.</summary>
    private void TakeAway(string table)
    {
        using var connection = new SqliteConnection($"Data Source={_receipts.PathOf("database/receipts.db")};Pooling=False;Default Timeout=30");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"ALTER TABLE {table} RENAME TO gone_{table}";
        command.ExecuteNonQuery();
    }

    private static async Task<string> GiveAsync(IPage page, string name)
    {
        await page.Locator("[name=name]").FillAsync(name);
        await page.Locator("[name=expires]").FillAsync(Day(30));
        await page.Locator("main form").Last.Locator("button").ClickAsync();
        return await page.Locator("#given").InnerTextAsync();
    }

    private static string Day(int days) => JapanTime.At(TimeProvider.System.GetUtcNow()).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string?> IdsOf(JsonElement page) => page.GetProperty("entries").EnumerateArray().Select(entry => entry.Text("entry"));

    private static async Task<JsonElement> ReadAsync(HttpClient client, string address) => JsonDocument.Parse(await client.GetStringAsync(To(address), Token)).RootElement;

    private async Task<IReadOnlyList<string>> EnterAsync(int count)
    {
        var samples = Samples.Clean().Take(count).ToList();
        await _receipts.PublishCampaignForAsync(samples.Select(sample => sample.Truth));
        var entries = new List<string>();
        foreach (var (index, sample) in samples.Index())
        {
            entries.Add(await _receipts.SubmitAsync($"entrant-{index}", sample.Image));
        }

        await _receipts.WorkAsync(count);
        return entries;
    }
}
