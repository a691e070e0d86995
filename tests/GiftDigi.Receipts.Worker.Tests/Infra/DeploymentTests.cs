using System.Text.RegularExpressions;
using GiftDigi.Receipts.Adapters.Tests;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Infra;

/// <summary>What starts the program elsewhere says the same as the program and its set-up.</summary>
public sealed partial class DeploymentTests
{
    private static readonly string[] Units = ["receipts-web.service", "receipts-work@.service"];

    [Fact]
    public void Every_setting_that_a_deployment_gives_is_one_of_the_program()
    {
        string[] files = ["azure/modules/apps.bicep", "container/Containerfile", "local.sh", .. Units.Select(unit => $"systemd/{unit}")];
        var known = KnownSettings();

        foreach (var file in files)
        {
            var given = SettingPattern().Matches(File.ReadAllText(Repository.Infra(file))).Select(match => match.Value).ToList();
            given.ShouldNotBeEmpty(file);
            given.ShouldBeSubsetOf(known, file);
        }
    }

    [Fact]
    public void A_container_has_the_packages_that_the_set_up_installs()
    {
        var setUp = File.ReadAllText(Repository.Infra("setup.sh")).Split("packages=(")[1].Split(')')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var container = File.ReadAllText(Repository.Infra("container/Containerfile")).Split("--no-install-recommends")[1].Split("&&")[0]
            .Split([' ', '\\', '\n'], StringSplitOptions.RemoveEmptyEntries);

        container.ShouldBe(setUp, ignoreOrder: true);
    }

    [Fact]
    public async Task Units_are_what_systemd_takes_without_a_word()
    {
        using var folder = new ReceiptsProgram();
        foreach (var unit in Units)
        {
            (await VerifyAsync(folder, unit, text => text)).ShouldBe((0, ""), unit);
        }
    }

    [Fact]
    public async Task A_unit_with_a_mistake_is_found()
    {
        using var folder = new ReceiptsProgram();

        var (_, said) = await VerifyAsync(folder, Units[0], text => text.Replace("TimeoutStopSec=", "TimeoutStopSeconds=", StringComparison.Ordinal));

        said.ShouldContain("TimeoutStopSeconds");
    }

    /// <summary>As it is, but for the program, which is not installed here.</summary>
    private static async Task<(int ExitCode, string Said)> VerifyAsync(ReceiptsProgram folder, string unit, Func<string, string> change)
    {
        var text = (await File.ReadAllTextAsync(Repository.Infra($"systemd/{unit}"), TestContext.Current.CancellationToken))
            .Replace("/opt/giftdigi-receipts/receipts", "/bin/true", StringComparison.Ordinal);
        var file = await folder.WriteAsync(unit.Replace("@.", "@1.", StringComparison.Ordinal), change(text));
        return await Command.TryAsync("systemd-analyze", ["verify", "--man=no", file], TestContext.Current.CancellationToken);
    }

    private static HashSet<string> KnownSettings()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in File.ReadLines(Repository.Readme).Where(line => line.StartsWith("| `RECEIPTS_", StringComparison.Ordinal) || line.Contains("`RECEIPTS_DATA`", StringComparison.Ordinal)))
        {
            var prefix = "";
            foreach (var name in row.Split('|')[1].Split('`').Where((_, index) => index % 2 == 1))
            {
                var full = name.StartsWith("…__", StringComparison.Ordinal) ? prefix + name[1..] : name;
                known.Add(full);
                prefix = full.LastIndexOf("__", StringComparison.Ordinal) is > 0 and var end ? full[..end] : prefix;
            }
        }

        return known;
    }

    [GeneratedRegex("RECEIPTS_(DATA|[A-Z][a-z]+__[A-Za-z_]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SettingPattern();
}
