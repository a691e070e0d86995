using System.Globalization;
using System.Text.Json;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>A form in which verdicts are written, line by line.</summary>
internal abstract record VerdictFormat
{
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss";
    private const string DayFormat = "yyyy-MM-dd";

    private VerdictFormat()
    {
    }

    /// <summary>Whether the file begins with a byte order mark.</summary>
    public virtual bool HasByteOrderMark => false;

    /// <summary>What comes before the first verdict; with its end of line.</summary>
    public abstract string Heading { get; }

    /// <summary>A verdict; with its end of line.</summary>
    public abstract string Write(VerdictLine line);

    /// <summary>The form of a name as given on the command line.</summary>
    public static VerdictFormat Of(string name) => name switch
    {
        "csv" => new Csv(),
        "jsonl" => new JsonLines(),
        "table" => new Table(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No form of that name."),
    };

    private static string Show(DateTimeOffset? moment) => moment?.ToString(TimeFormat, CultureInfo.InvariantCulture) ?? "";

    private static string Show(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? "";

    private static string Show(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Columns of fixed width for a terminal, the text columns cut to them.</summary>
    internal sealed record Table : VerdictFormat
    {
        private static readonly (string Name, int Width, Func<VerdictLine, string> Cell)[] Columns =
        [
            ("Entry", 26, line => line.Entry),
            ("Campaign", 22, line => line.Campaign),
            ("Received (Japan)", 19, line => Show(line.ReceivedAt)),
            ("Verdict", 8, line => line.Verdict.ToString()),
            ("Reasons", 30, line => Tables.Show(line.Reasons)),
            ("Merchant", 20, line => line.Merchant ?? ""),
            ("Purchase", 10, line => Show(line.PurchaseDate)),
            ("Total", 8, line => Show(line.Total)),
            ("Products", 20, line => string.Join(", ", line.Products)),
        ];

        public override string Heading => Join(Columns.Select(column => TerminalText.Fit(column.Name, column.Width)));

        public override string Write(VerdictLine line) => Join(Columns.Select(column => TerminalText.Fit(column.Cell(line), column.Width)));

        private static string Join(IEnumerable<string> cells) => string.Join("  ", cells).TrimEnd() + "\n";
    }

    /// <summary>RFC 4180, in UTF-8 with a byte order mark: what a spreadsheet opens as it is.</summary>
    internal sealed record Csv : VerdictFormat
    {
        public override bool HasByteOrderMark => true;

        public override string Heading => CsvText.Line(
        [
            "entry", "campaign", "campaignVersion", "entrant", "receivedAt", "decidedAt", "verdict", "reasons", "merchant", "purchaseDate",
            "total", "products", "reviewer", "review", "reviewReasons", "reader", "rules",
        ]);

        public override string Write(VerdictLine line) => CsvText.Line(
        [
            line.Entry, line.Campaign, Show(line.CampaignVersion), line.Entrant, Show(line.ReceivedAt), Show(line.DecidedAt),
            JsonNamingPolicy.KebabCaseLower.ConvertName(line.Verdict.ToString()), Tables.Show(line.Reasons),
            line.Merchant ?? "", Show(line.PurchaseDate), Show(line.Total), string.Join(", ", line.Products), line.Reviewer ?? "",
            line.Review is { } review ? JsonNamingPolicy.KebabCaseLower.ConvertName(review.ToString()) : "", Tables.Show(line.ReviewReasons), line.Reader, line.Rules,
        ]);
    }

    /// <summary>A JSON object a line.</summary>
    internal sealed record JsonLines : VerdictFormat
    {
        public override string Heading => "";

        public override string Write(VerdictLine line) => JsonSerializer.Serialize(line, CommandsJson.Readable.VerdictLine) + "\n";
    }
}
