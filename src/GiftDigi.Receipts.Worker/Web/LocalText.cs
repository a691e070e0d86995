using System.Globalization;

namespace GiftDigi.Receipts.Worker.Web;

/// <summary>What a person reads, in both languages; the request's language says which.</summary>
/// <param name="Japanese">In Japanese.</param>
/// <param name="English">In English.</param>
public sealed record LocalText(string Japanese, string English)
{
    /// <summary>What stands where the texts have {0}, {1} and so on.</summary>
    public IReadOnlyList<object> Values { get; init; } = [];

    /// <summary>Whether the request asks for Japanese, which it does unless it asks for English first.</summary>
    public static bool IsJapanese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ja";

    /// <summary>The same with values in it.</summary>
    public LocalText With(params IReadOnlyList<object> values) => this with { Values = values };

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = IsJapanese ? Japanese : English;
        return Values.Count == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, [.. Values]);
    }
}
