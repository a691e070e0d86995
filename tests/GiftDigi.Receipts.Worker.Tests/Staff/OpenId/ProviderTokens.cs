using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GiftDigi.Receipts.Worker.Tests.Staff.OpenId;

/// <summary>Writes ID tokens byte by byte, good ones and bad ones.</summary>
internal sealed class ProviderTokens : IDisposable
{
    private const string KeyId = "key-1";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>Farther off than the program allows for clocks.</summary>
    private static readonly TimeSpan TooFar = TimeSpan.FromMinutes(2);
    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _otherKey = RSA.Create(2048);

    /// <summary>The public key, as it is published.</summary>
    public object Keys
    {
        get
        {
            var key = _key.ExportParameters(includePrivateParameters: false);
            return new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = KeyId, n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) } } };
        }
    }

    public string Create(string issuer, ProviderPerson person, string nonce, ProviderFault fault)
    {
        var header = Encode(new { alg = fault switch { ProviderFault.NotSigned => "none", ProviderFault.KeyedWithSecret => "HS256", _ => "RS256" }, kid = KeyId, typ = "JWT" });
        var claims = Encode(Claims(issuer, person, nonce, fault));
        var signed = Encoding.ASCII.GetBytes($"{header}.{claims}");
        var signature = fault switch
        {
            ProviderFault.NotSigned or ProviderFault.SignatureLeftOut => [],
            ProviderFault.KeyedWithSecret => HMACSHA256.HashData(Encoding.UTF8.GetBytes(StandInProvider.ClientSecret), signed),
            ProviderFault.OtherKey => Sign(_otherKey, signed),
            _ => Sign(_key, signed),
        };
        var sent = fault == ProviderFault.Changed ? Encode(Claims(issuer, person with { Subject = "somebody-else" }, nonce, fault)) : claims;
        return $"{header}.{sent}.{Base64Url.EncodeToString(signature)}";
    }

    public void Dispose()
    {
        _key.Dispose();
        _otherKey.Dispose();
    }

    private static Dictionary<string, object> Claims(string issuer, ProviderPerson person, string nonce, ProviderFault fault)
    {
        var begin = TimeProvider.System.GetUtcNow() + fault switch { ProviderFault.Expired => -Lifetime - TooFar, ProviderFault.NotYetGood => TooFar, _ => TimeSpan.Zero };
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = fault == ProviderFault.OtherIssuer ? "https://login.example" : issuer,
            ["sub"] = person.Subject,
            ["aud"] = fault == ProviderFault.OtherAudience ? "another-program" : StandInProvider.ClientId,
            ["iat"] = begin.ToUnixTimeSeconds(),
            ["nbf"] = begin.ToUnixTimeSeconds(),
            ["exp"] = (begin + Lifetime).ToUnixTimeSeconds(),
            ["nonce"] = fault == ProviderFault.OtherNonce ? $"{nonce}x" : nonce,
            ["preferred_username"] = person.Name,
            ["email"] = "everybody@example.co.jp",
            ["groups"] = person.Groups,
            ["amr"] = person.Means,
            ["acr"] = person.Class,
        };
        if (fault == ProviderFault.NoNonce)
        {
            claims.Remove("nonce");
        }

        if (fault == ProviderFault.NoSubject)
        {
            claims.Remove("sub");
        }

        return claims;
    }

    private static byte[] Sign(RSA key, byte[] signed) => key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static string Encode(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
