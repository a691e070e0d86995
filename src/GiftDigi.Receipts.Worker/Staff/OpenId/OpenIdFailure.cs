using System.Text.RegularExpressions;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GiftDigi.Receipts.Worker.Staff.OpenId;

/// <summary>What a failed sign-in failed at, without anything that a token or an answer said.</summary>
internal static partial class OpenIdFailure
{
    /// <summary>Whether the organisation's sign-in was not there, or was not well.</summary>
    public static bool IsOutage(Exception? failure) => failure is HttpRequestException or TaskCanceledException or TimeoutException or IOException
        || ErrorOf(failure) is "server_error" or "temporarily_unavailable"
        || NameOf(failure) == "IDX20803"
        || (failure?.InnerException is { } inner && IsOutage(inner));

    /// <summary>The error that it answered; null when it answered none.</summary>
    public static string? ErrorOf(Exception? failure) =>
        failure is OpenIdConnectProtocolException && failure.Data["error"] is string error && ErrorName().IsMatch(error) ? error : null;

    /// <summary>What operators look it up by.</summary>
    public static string NameOf(Exception? failure) => ErrorOf(failure)
        ?? (LibraryCode().Match(failure?.Message ?? "") is { Success: true, Value: var code } ? code : failure?.GetType().Name ?? "unknown");

    [GeneratedRegex(@"\A[a-z_]{1,40}\z", RegexOptions.None, 1000)]
    private static partial Regex ErrorName();

    [GeneratedRegex(@"\AIDX[0-9]{5}", RegexOptions.None, 1000)]
    private static partial Regex LibraryCode();
}
