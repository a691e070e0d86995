using System.Reflection;
using System.Text.Json;
using GiftDigi.Receipts.Adapters.Tests;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Infra;

/// <summary>What is to be made on Azure, compiled by Bicep's own compiler against Azure's types.</summary>
public sealed class BicepTests
{
    private static readonly string Compiler = typeof(BicepTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "Bicep").Value!;

    [Fact]
    public async Task All_of_it_compiles_without_a_word_of_the_linter()
    {
        var (exitCode, output) = await CompileAsync("build", "main.bicep");

        exitCode.ShouldBe(0, output);
        output.ShouldStartWith("{", customMessage: output);
        using var template = JsonDocument.Parse(output);
        template.RootElement.GetProperty("resources").EnumerateObject().Count().ShouldBeGreaterThan(7);
    }

    [Theory]
    [InlineData("development")]
    [InlineData("staging")]
    [InlineData("production")]
    public async Task Every_environment_has_all_parameters_of_the_right_kind(string environment)
    {
        var (exitCode, output) = await CompileAsync("build-params", $"{environment}.bicepparam");

        exitCode.ShouldBe(0, output);
        output.ShouldStartWith("{", customMessage: output);
    }

    [Fact]
    public async Task A_mistake_is_found()
    {
        using var folder = new ReceiptsProgram();
        var file = await folder.WriteAsync("mistake.bicep", "param unused string\nresource q 'Microsoft.ServiceBus/namespaces@2024-01-01' = { name: 'q', place: 'x' }");

        var (exitCode, output) = await Command.TryAsync(Compiler, ["build", file, "--stdout"], TestContext.Current.CancellationToken);

        exitCode.ShouldNotBe(0);
        output.ShouldContain("\"place\"");
    }

    private static Task<(int ExitCode, string Output)> CompileAsync(string verb, string file) => Command.TryAsync(
        "env",
        [
            "RECEIPTS_IMAGE=registry.example/receipts:1",
            .. new[] { "DATABASE_PASSWORD", "PROOF_SECRET", "WEB_SECRET" }.Select(secret => $"RECEIPTS_{secret}={new string('s', 40)}"),
            Compiler, verb, Repository.Infra($"azure/{file}"), "--stdout",
        ],
        TestContext.Current.CancellationToken);
}
