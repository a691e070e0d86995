using System.Globalization;

namespace GiftDigi.Receipts.Adapters.FormRecognizer;

/// <summary>Where Azure's prebuilt-receipt is asked, and how long.</summary>
public sealed record FormRecognizerOptions
{
    /// <summary>The versions of the interface that are spoken: Form Recognizer's last, and Document Intelligence's.</summary>
    public static readonly IReadOnlyList<string> ApiVersions = ["2023-07-31", "2024-11-30"];

    /// <summary>The resource's address, such as <c>https://NAME.cognitiveservices.azure.com</c>; needed.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>One of the resource's keys; without one, DefaultAzureCredential signs in.</summary>
    public string? Key { get; init; }

    /// <summary>One of <see cref="ApiVersions"/>; the newest unless set.</summary>
    public string ApiVersion { get; init; } = "2024-11-30";

    /// <summary>The language and region that receipts are in.</summary>
    public string Locale { get; init; } = "ja-JP";

    /// <summary>The longest one receipt may take, with all waiting: 5 s to 5 minutes, 30 s unless set.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often one request is sent at most: 1 to 10, 4 unless set.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>What is wrong with these values, one sentence each; none when they can be used.</summary>
    public IEnumerable<string> Faults()
    {
        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var endpoint) || !IsSafe(endpoint))
        {
            yield return $"{nameof(Endpoint)} must be the https address of the resource, without path.";
        }

        if (!ApiVersions.Contains(ApiVersion))
        {
            yield return $"{nameof(ApiVersion)} must be one of {string.Join(", ", ApiVersions)}.";
        }

        if (Locale.Length is < 2 or > 16 || !Locale.All(character => char.IsAsciiLetterOrDigit(character) || character == '-'))
        {
            yield return $"{nameof(Locale)} must be a language with its region, such as ja-JP.";
        }

        if (TimeLimit < TimeSpan.FromSeconds(5) || TimeLimit > TimeSpan.FromMinutes(5))
        {
            yield return $"{nameof(TimeLimit)} is {TimeLimit}; it must be from 5 seconds to 5 minutes.";
        }

        if (Attempts is < 1 or > 10)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{nameof(Attempts)} is {Attempts}; it must be from 1 to 10.");
        }
    }

    /// <summary>A key and a receipt leave the machine encrypted only; without encryption they may go to this machine itself.</summary>
    private static bool IsSafe(Uri endpoint) =>
        (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback))
        && endpoint is { PathAndQuery: "/", UserInfo: "", Fragment: "" };
}
