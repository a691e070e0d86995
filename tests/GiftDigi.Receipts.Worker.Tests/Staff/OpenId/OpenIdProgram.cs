using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Staff.OpenId;

/// <summary>The pages with an organisation's sign-in beside them, for people who come without a browser.</summary>
public sealed class OpenIdProgram : IAsyncLifetime
{
    private ReceiptsProgram.Running _serving = null!;

    internal StandInProvider Provider { get; private set; } = null!;

    internal ReceiptsProgram Receipts { get; } = new();

    public async ValueTask InitializeAsync()
    {
        const string served = "Pages are served at ";
        Provider = await StandInProvider.StartAsync();
        Configure(Receipts, Provider);
        Receipts.Environment["RECEIPTS_Web__Address"] = "http://127.0.0.1:0";
        _serving = Receipts.Start("web");
        var line = await _serving.WaitForAsync(served);
        Provider.Program = new(line[(line.IndexOf(served, StringComparison.Ordinal) + served.Length)..]);
    }

    public async ValueTask DisposeAsync()
    {
        _serving.Terminate();
        await _serving.EndAsync();
        _serving.Dispose();
        await Provider.DisposeAsync();
        Receipts.Dispose();
    }

    internal static void Configure(ReceiptsProgram receipts, StandInProvider provider)
    {
        receipts.Environment["RECEIPTS_OpenIdConnect__Authority"] = provider.Address;
        receipts.Environment["RECEIPTS_OpenIdConnect__ClientId"] = StandInProvider.ClientId;
        receipts.Environment["RECEIPTS_OpenIdConnect__ClientSecret"] = StandInProvider.ClientSecret;
        receipts.Environment["RECEIPTS_OpenIdConnect__RoleClaim"] = "groups";
        receipts.Environment["RECEIPTS_OpenIdConnect__Roles__reviewer"] = "support";
        receipts.Environment["RECEIPTS_OpenIdConnect__Roles__manager"] = "marketing";
        receipts.Environment["RECEIPTS_OpenIdConnect__Roles__auditor"] = "CN=Audit, OU=Groups";
        receipts.Environment["RECEIPTS_OpenIdConnect__Roles__administrator"] = "it";
    }

    /// <summary>Somebody who was never here, and follows where they are sent.</summary>
    internal HttpClient Visit() => new() { BaseAddress = Provider.Program };

    /// <summary>The role that the pages know an account by; null when there is no such account.</summary>
    internal string? RoleOf(string name) => Receipts.Query($"SELECT role FROM accounts WHERE name = '{name}'").SingleOrDefault();
}
