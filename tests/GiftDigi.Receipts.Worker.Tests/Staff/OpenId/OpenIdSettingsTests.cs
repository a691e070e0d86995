using System.Security.Claims;
using GiftDigi.Receipts.Adapters.Tests;
using GiftDigi.Receipts.Worker.Staff.OpenId;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Staff.OpenId;

/// <summary>Settings that are wrong stop the pages before anybody comes, and what sessions and names are made of.</summary>
public sealed class OpenIdSettingsTests : IDisposable
{
    private readonly ReceiptsProgram _receipts = new();

    [Theory]
    [InlineData("Authority", null)]
    [InlineData("Authority", "login.example")]
    [InlineData("Authority", "http://login.example")]
    [InlineData("ClientId", null)]
    [InlineData("ClientSecret", null)]
    [InlineData("Scopes", "profile email")]
    [InlineData("Roles__reviewer", null)]
    [InlineData("Roles__reviewer", " ")]
    [InlineData("Roles__reviewr", "support")]
    [InlineData("Roles__0", "support")]
    [InlineData("Roles__manager", "support-team")]
    [InlineData("SessionHours", "25")]
    public async Task A_setting_that_is_wrong_stops_the_host_and_is_named(string setting, string? value)
    {
        (string Name, string Value)[] right =
        [
            ("Authority", "https://login.example"), ("ClientId", "receipts"), ("ClientSecret", "not to be told"), ("Roles__reviewer", "support-team"),
        ];
        _receipts.Environment["RECEIPTS_Web__Address"] = "http://127.0.0.1:0";
        foreach (var (name, known) in right.Where(known => known.Name != setting).Append((setting, value ?? "")))
        {
            _receipts.Environment[$"RECEIPTS_OpenIdConnect__{name}"] = known;
        }

        var run = await _receipts.RunAsync("web");

        run.ExitCode.ShouldNotBe(0);
        run.Error.ShouldContain(setting.Split("__")[0]);
        run.Error.ShouldNotContain("not to be told");
        run.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("hanako.suzuki@example.co.jp", "hanako.suzuki", "hanako.suzuki-2")]
    [InlineData("EXAMPLE\\Hanako", "example-hanako", "example-hanako-2")]
    [InlineData("鈴木 花子", "staff", "staff-2")]
    [InlineData("../../etc", "etc", "etc-2")]
    [InlineData("", "staff", "staff-2")]
    public void An_account_is_named_after_what_a_person_is_called(string wished, string first, string second) =>
        new OpenIdPerson(new("https://login.example", "1"), wished, new HashSet<string>(), true).Names().Take(2).Select(name => name.Value).ShouldBe([first, second]);

    [Fact]
    public void A_long_name_is_cut_so_that_its_number_has_room()
    {
        var person = new OpenIdPerson(new("https://login.example", "1"), new('x', 500), new HashSet<string>(), true);

        person.Names().ShouldAllBe(name => name.Value.Length <= 64);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_session_ends_at_its_time_however_often_it_was_made_longer(int later, bool isOver)
    {
        var clock = new ManualTimeProvider();
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).BuildServiceProvider();
        var properties = OpenIdSession.Create(clock.GetUtcNow().AddHours(8), "token");
        (properties.IssuedUtc, properties.ExpiresUtc) = (clock.GetUtcNow().AddHours(7), clock.GetUtcNow().AddHours(15));
        clock.Advance(TimeSpan.FromHours(8) - TimeSpan.FromSeconds(later));
        var context = new CookieValidatePrincipalContext(
            new DefaultHttpContext { RequestServices = services }, new("staff", null, typeof(CookieAuthenticationHandler)), new(), new(new ClaimsPrincipal(), properties, "staff"));

        // A session that goes on is asked for its account next, of which there is none here.
        var further = await Record.ExceptionAsync(() => OpenIdSession.ValidateAsync(context));

        (context.Principal is null, further is null).ShouldBe((isOver, isOver));
    }

    public void Dispose() => _receipts.Dispose();
}
