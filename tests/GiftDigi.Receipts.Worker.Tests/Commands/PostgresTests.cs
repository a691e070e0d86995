using GiftDigi.Receipts.Adapters.Tests.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Commands;

/// <summary>The real program on a real PostgreSQL server, by one line of configuration.</summary>
public sealed class PostgresTests : IDisposable
{
    private const string Setting = "RECEIPTS_Storage__Postgres";
    private readonly ReceiptsProgram _program = new();
    private readonly string _database = PostgresTestServer.Make();

    public PostgresTests() => _program.Environment[Setting] = _database;

    public void Dispose()
    {
        _program.Dispose();
        PostgresTestServer.Remove(_database);
    }

    [Fact]
    public async Task Migrations_are_shown_then_applied_then_none_is_left()
    {
        var shown = await _program.DoAsync("migrate", "--dry-run");
        var shownAgain = await _program.DoAsync("migrate", "--dry-run");
        var applied = await _program.DoAsync("migrate");
        var after = await _program.DoAsync("migrate", "--dry-run");

        shown.ShouldContain("would apply 20261128070000_Initial");
        shownAgain.ShouldBe(shown);
        applied.ShouldContain("applied 20261128070000_Initial (1 of ");
        after.Trim().ShouldBe("The database is up to date.");
        File.Exists(_program.PathOf("database/receipts.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_receipt_that_is_submitted_on_one_data_folder_is_listed_on_another()
    {
        using var other = new ReceiptsProgram();
        other.Environment[Setting] = _database;
        var campaign = Samples.Campaigns()[0];
        await _program.DoAsync("campaign", "publish", "--accept-warnings", "tester", campaign);
        await _program.DoAsync("submit", "--campaign", Path.GetFileNameWithoutExtension(campaign), "--entrant", "entrant-1", Samples.OneClean().Image);

        var listed = await other.DoAsync("entries");
        var verified = await other.DoAsync("audit", "verify");

        listed.ShouldContain("entrant-1");
        verified.ShouldContain("1");
    }

    [Fact]
    public async Task A_server_that_is_not_there_stops_the_program_with_what_to_do()
    {
        _program.Environment[Setting] = new NpgsqlConnectionStringBuilder(_database) { Port = 1, Password = "open-sesame" }.ConnectionString;

        var run = await _program.RunAsync("work");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("the server does not answer. Start it, or set its address and port in the connection string.");
        (run.Output + run.Error).ShouldNotContain("open-sesame");
    }

    [Theory]
    [InlineData("")]
    [InlineData("postgres://receipts:open-sesame@db/receipts")]
    [InlineData("Host=db;Passwort=open-sesame")]
    public async Task What_is_no_connection_string_stops_the_program_with_what_to_set(string setting)
    {
        _program.Environment[Setting] = setting;

        var run = await _program.RunAsync("entries");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("Set it (RECEIPTS_Storage__Postgres in the environment) like Host=");
        run.Error.ShouldNotContain("open-sesame");
    }

    [Fact]
    public async Task A_program_that_may_not_make_the_tables_says_what_makes_them()
    {
        _program.Environment["RECEIPTS_Storage__Migrate"] = "false";

        var refused = await _program.RunAsync("entries");
        await _program.DoAsync("migrate");
        var served = await _program.RunAsync("entries");

        refused.Error.ShouldContain("run 'receipts migrate' first");
        served.ExitCode.ShouldBe(0, served.Error);
    }
}
