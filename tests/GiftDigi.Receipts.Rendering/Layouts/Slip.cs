using System.Globalization;
using System.Net;
using System.Text;

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>A strip of paper that is printed line by line; a style names classes of <c>paper.css</c>.</summary>
internal sealed class Slip
{
    private const int BarHeight = 60;

    private readonly StringBuilder _html = new();

    public Slip Center(string text, string style = "") => Block("center " + style, Span(text));

    public Slip Left(string text, string style = "") => Block(style, Span(text));

    public Slip Right(string text, string style = "") => Block("right " + style, Span(text));

    public Slip Pair(string left, string right, string style = "") => Block("pair " + style, Span(left) + Span(right));

    public Slip Columns(string name, string pieces, string amount) => Block("columns", Span(name) + Span(pieces) + Span(amount));

    public Slip Logo(string name, string style) => Block("logo " + style, Span(name));

    public Slip Rule(string style = "") => Block("rule " + style, "");

    public Slip Gap() => Block("gap", "");

    /// <summary>Bars that look like a code; they do not encode one.</summary>
    public Slip Barcode(string digits)
    {
        var bars = new StringBuilder();
        var x = 0;
        foreach (var digit in digits + digits)
        {
            var width = 2 + ((digit - '0') % 3 * 2);
            _ = bars.Append(CultureInfo.InvariantCulture, $"<rect x='{x}' width='{width}' height='{BarHeight}'/>");
            x += width + 2 + ((digit - '0') / 3 * 2);
        }

        _ = _html.Append(CultureInfo.InvariantCulture, $"<svg class='barcode' width='{x}' height='{BarHeight}'>{bars}</svg>\n");
        return this;
    }

    /// <summary>Another strip, of what <paramref name="rewrite"/> makes of this one's lines.</summary>
    public Slip Rewritten(Func<string, string> rewrite)
    {
        var other = new Slip();
        _ = other._html.Append(rewrite(ToString()));
        return other;
    }

    public override string ToString() => _html.ToString();

    private static string Span(string text) => $"<span>{WebUtility.HtmlEncode(text)}</span>";

    private Slip Block(string style, string content)
    {
        _ = _html.Append(CultureInfo.InvariantCulture, $"<div class='{style.Trim()}'>{content}</div>\n");
        return this;
    }
}
