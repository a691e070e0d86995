using System.Net;
using System.Text.Json;
using GiftDigi.Receipts.Adapters.Tests.RabbitMq;

namespace GiftDigi.Receipts.Worker.Tests.Operations;

/// <summary>Asks a running program after its health, as a platform does.</summary>
internal sealed class Health : IDisposable
{
    private const string Told = "Health is told at ";
    private const string Path = "/health/";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly HttpClient _client;

    private Health(Uri address) => _client = new() { BaseAddress = address };

    /// <summary>The listener apart from the pages.</summary>
    public Uri Address => _client.BaseAddress!;

    /// <summary>What the program needs to be told so that it can be asked, on a port of its own.</summary>
    public static void Want(ReceiptsProgram receipts) => receipts.Environment["RECEIPTS_Operations__Address"] = "http://127.0.0.1:0";

    /// <summary>Waits until a program can be asked.</summary>
    public static async Task<Health> OfAsync(ReceiptsProgram.Running program)
    {
        var line = await program.WaitForAsync(Told);
        var address = line[(line.IndexOf(Told, StringComparison.Ordinal) + Told.Length)..];
        return new(new(address[..address.IndexOf(Path, StringComparison.Ordinal)]));
    }

    /// <summary>The answer to a probe.</summary>
    public async Task<(HttpStatusCode Code, string Body)> AskAsync(string probe)
    {
        using var answer = await _client.GetAsync(new Uri(Path + probe, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Asks until the answer has this code, and gives the names of what is not healthy.</summary>
    public async Task<IReadOnlyList<string>> UntilAsync(string probe, HttpStatusCode code)
    {
        var body = "";
        await Waiting.UntilAsync(
            async () =>
            {
                (var seen, body) = await AskAsync(probe);
                return seen == code;
            },
            Patience);
        return Faults(body);
    }

    /// <summary>What is not healthy in an answer.</summary>
    public static IReadOnlyList<string> Faults(string body) => [.. JsonDocument.Parse(body).RootElement.GetProperty("checks").EnumerateArray()
        .Where(check => check.GetProperty("status").GetString() != "healthy")
        .Select(check => check.GetProperty("name").GetString()!)];

    public void Dispose() => _client.Dispose();
}
