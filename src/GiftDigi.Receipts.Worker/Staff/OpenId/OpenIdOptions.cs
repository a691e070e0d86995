using System.ComponentModel.DataAnnotations;
using GiftDigi.Receipts.Accounts;

namespace GiftDigi.Receipts.Worker.Staff.OpenId;

/// <summary>Sign-in with an organisation's accounts; settings <c>OpenIdConnect:…</c>, or <c>RECEIPTS_OpenIdConnect__…</c> in the environment. Off unless set.</summary>
internal sealed class OpenIdOptions : IValidatableObject
{
    public const string Section = "OpenIdConnect";

    /// <summary>The address of the organisation's sign-in, below which its metadata lie.</summary>
    public string Authority { get; set; } = "";

    /// <summary>What the program is called there.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>What it proves there that it is the program.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What is asked for, separated by blanks.</summary>
    public string Scopes { get; set; } = "openid profile";

    /// <summary>The claim of the ID token that says what a person may do: roles or groups.</summary>
    [Required]
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The claim of the ID token after which an account is named when it is made.</summary>
    [Required]
    public string NameClaim { get; set; } = "preferred_username";

    /// <summary>For roles of the program, the value that the role claim has for it.</summary>
    public Dictionary<string, string> Roles { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a person must have proved themselves by more than one factor.</summary>
    public bool RequireMultiFactor { get; set; }

    /// <summary>The authentication context class to ask for then, and to find as <c>acr</c>; <c>mfa</c> among <c>amr</c> unless set.</summary>
    public string? MultiFactorClass { get; set; }

    /// <summary>Whether only administrators sign in with passwords, for when the organisation's sign-in is down.</summary>
    public bool PasswordsForAdministratorsOnly { get; set; }

    /// <summary>After so many hours a session ends, whatever is done with it, and the organisation is asked again.</summary>
    [Range(1, 24)]
    public int SessionHours { get; set; } = 8;

    /// <summary>Whether anything of it is set.</summary>
    internal bool IsOn => Authority.Length > 0 || ClientId.Length > 0 || ClientSecret.Length > 0 || Roles.Count > 0 || RequireMultiFactor || PasswordsForAdministratorsOnly;

    /// <summary>What a person is for by the values of their role claim, the widest of several; null for nothing.</summary>
    internal Role? RoleOf(IReadOnlySet<string> values)
    {
        Role[] widestFirst = [Role.Administrator, Role.Manager, Role.Reviewer, Role.Auditor];
        return widestFirst.Where(role => Roles.Any(known => IsNamed(role, known.Key) && values.Contains(known.Value))).Select(role => (Role?)role).FirstOrDefault();
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => IsOn ? Faults().Concat(FaultsOfRoles()) : [];

    private IEnumerable<ValidationResult> Faults()
    {
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
        {
            yield return Wrong(nameof(Authority), "the address of the organisation's sign-in, https:// (http:// on this machine alone), such as https://login.example.co.jp/staff");
        }

        if (string.IsNullOrWhiteSpace(ClientId))
        {
            yield return Wrong(nameof(ClientId), "what the program is registered as there");
        }

        if (string.IsNullOrWhiteSpace(ClientSecret))
        {
            yield return Wrong(nameof(ClientSecret), "the secret that it was given there");
        }

        if (!Scopes.Split(' ').Contains("openid", StringComparer.Ordinal))
        {
            yield return Wrong(nameof(Scopes), "words separated by blanks, 'openid' among them");
        }
    }

    private IEnumerable<ValidationResult> FaultsOfRoles()
    {
        var names = string.Join(", ", Enum.GetNames<Role>().Select(name => $"{nameof(Roles)}__{char.ToLowerInvariant(name[0])}{name[1..]}"));
        if (Roles.Count == 0 || Roles.Any(known => string.IsNullOrWhiteSpace(known.Value) || !Enum.GetValues<Role>().Any(role => IsNamed(role, known.Key))))
        {
            yield return Wrong(nameof(Roles), $"one or more of {names}, each the value of the claim '{RoleClaim}' of those who have the role");
        }

        if (Roles.Values.Distinct(StringComparer.Ordinal).Count() < Roles.Count)
        {
            yield return Wrong(nameof(Roles), "another value for each role");
        }
    }

    private static bool IsNamed(Role role, string name) => role.ToString().Equals(name, StringComparison.OrdinalIgnoreCase);

    private static ValidationResult Wrong(string setting, string wanted) => new($"Sign-in by OpenID Connect: RECEIPTS_{Section}__{setting} must be {wanted}.", [setting]);
}
