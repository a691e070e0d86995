using System.Net;
using GiftDigi.Receipts.Adapters.Tests.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Web;

/// <summary>Several programs that serve the same pages: what one of them has sealed, the others open.</summary>
public sealed class SharedKeysTests : IDisposable
{
    private const string Secret = "the same for all who serve the pages";
    private readonly string _database = PostgresTestServer.Make();
    private readonly ReceiptsProgram _one = new();
    private readonly ReceiptsProgram _other = new();

    public SharedKeysTests()
    {
        foreach (var program in new[] { _one, _other })
        {
            program.Environment["RECEIPTS_Storage__Postgres"] = _database;
            program.Environment["RECEIPTS_Web__Secret"] = Secret;
        }
    }

    public void Dispose()
    {
        _one.Dispose();
        _other.Dispose();
        PostgresTestServer.Remove(_database);
    }

    [Fact]
    public async Task Who_signed_in_at_one_is_known_to_the_other()
    {
        await using var first = await Site.OpenAsync(_one, "web");
        await using var second = await Site.OpenAsync(_other, "web");
        var page = await first.SignInAsync("/staff/audit", "auditor");

        (await StatusAsync(second, await CookiesAsync(page))).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(second, "nobody=here")).ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Who_signed_in_before_keys_were_shared_still_is()
    {
        _one.Environment.Remove("RECEIPTS_Web__Secret");
        string cookies;
        await using (var alone = await Site.OpenAsync(_one, "web"))
        {
            cookies = await CookiesAsync(await alone.SignInAsync("/staff/audit", "auditor"));
        }

        _one.Environment["RECEIPTS_Web__Secret"] = Secret;
        await using var shared = await Site.OpenAsync(_one, "web");

        (await StatusAsync(shared, cookies)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_reads_the_database_alone_learns_no_key_and_another_secret_opens_none()
    {
        await using var first = await Site.OpenAsync(_one, "web");
        var cookies = await CookiesAsync(await first.SignInAsync("/staff/audit", "auditor"));
        _other.Environment["RECEIPTS_Web__Secret"] = "another secret, which is as long as it must be";

        await using var second = await Site.OpenAsync(_other, "web");

        (await StatusAsync(second, cookies)).ShouldBe(HttpStatusCode.Found);
        Documents().ShouldAllBe(document => document.Contains("<sealed", StringComparison.Ordinal) && !document.Contains("masterKey", StringComparison.Ordinal));
        Documents().Count.ShouldBe(2);
    }

    private static async Task<string> CookiesAsync(Microsoft.Playwright.IPage page) =>
        string.Join("; ", (await page.Context.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}"));

    private static async Task<HttpStatusCode> StatusAsync(Site site, string cookies)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, CheckCertificateRevocationList = true };
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/staff/audit"));
        request.Headers.Add("Cookie", cookies);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private List<string> Documents()
    {
        using var connection = new NpgsqlConnection(_database);
        connection.Open();
        using var command = new NpgsqlCommand("SELECT document FROM sealing_keys", connection);
        using var reader = command.ExecuteReader();
        var documents = new List<string>();
        while (reader.Read())
        {
            documents.Add(reader.GetString(0));
        }

        return documents;
    }
}
