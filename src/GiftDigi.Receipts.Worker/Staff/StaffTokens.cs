using System.Globalization;
using GiftDigi.Receipts.Accounts;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Worker.Staff;

/// <summary>Gives access tokens, each of which is shown once, and revokes them.</summary>
internal sealed class StaffTokens(ITokenStore tokens, TimeProvider clock)
{
    /// <summary>No token is good for longer.</summary>
    public const int MostDays = 365;

    /// <summary>The last day that a token given now can be good for, in Japan.</summary>
    public DateOnly LastDay => Today.AddDays(MostDays);

    private DateOnly Today => DateOnly.FromDateTime(JapanTime.At(clock.GetUtcNow()).DateTime);

    public Task<IReadOnlyList<AccessToken>> ListAsync(CancellationToken cancellationToken) => tokens.ListAsync(cancellationToken);

    /// <summary>Gives a token that is good to the end of a day in Japan.</summary>
    /// <returns>The token; null when the name is none or taken, or the day is none, past, or too far.</returns>
    public async Task<string?> AddAsync(string? name, string? day, ReviewerId by, CancellationToken cancellationToken)
    {
        if (!TokenName.TryParse(name, out var known)
            || !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) || last < Today || last > LastDay)
        {
            return null;
        }

        var text = TokenText.New();
        var token = new AccessToken(known, TokenText.HashOf(text)!, by, clock.GetUtcNow(), JapanTime.StartOf(last.AddDays(1)));
        return await tokens.AddAsync(token, cancellationToken) ? text : null;
    }

    /// <summary>Revokes a token; what is sent with it from now on is refused.</summary>
    /// <returns>False when there is none of this name that is not revoked.</returns>
    public async Task<bool> RevokeAsync(string? name, CancellationToken cancellationToken) =>
        TokenName.TryParse(name, out var known) && await tokens.RevokeAsync(known, clock.GetUtcNow(), cancellationToken);
}
