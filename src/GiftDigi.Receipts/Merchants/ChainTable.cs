using GiftDigi.Receipts.Names;

namespace GiftDigi.Receipts.Merchants;

/// <summary>The chains of <c>chains.txt</c>: how receipts name them, the companies that run them, their places on the web.</summary>
internal sealed class ChainTable
{
    private const string Resource = "chains.txt";
    private static readonly Lazy<ChainTable> Shipped = new(LoadShipped);

    private readonly Dictionary<string, Chain> _domains = new(StringComparer.OrdinalIgnoreCase);

    private ChainTable()
    {
    }

    /// <summary>The table that comes with the program.</summary>
    public static ChainTable Default => Shipped.Value;

    /// <summary>Every chain, as the table has them.</summary>
    public List<Chain> Chains { get; } = [];

    /// <summary>What stands on receipts.</summary>
    public ChainNames Printed { get; } = new();

    /// <summary>Companies, without 株式会社 and its like.</summary>
    public ChainNames Companies { get; } = new();

    /// <summary>The chain whose site this is, or a part of whose site.</summary>
    public Chain? OfDomain(string domain)
    {
        for (var rest = domain; rest.Contains('.', StringComparison.Ordinal); rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (_domains.TryGetValue(rest, out var chain))
            {
                return chain;
            }
        }

        return null;
    }

    /// <summary>Whether both names are the same chain's.</summary>
    public bool AreOneChain(string one, string other) =>
        Printed.Named(PrintedName.Fold(one)) is { } chain && chain == Printed.Named(PrintedName.Fold(other));

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">A line names what another one names already, or too many columns.</exception>
    internal static ChainTable Read(string text)
    {
        var table = new ChainTable();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            table.Add(line);
        }

        return table;
    }

    private static ChainTable LoadShipped()
    {
        using var stream = typeof(ChainTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The program comes without {Resource}.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    private void Add(string line)
    {
        var columns = line.Split('|', StringSplitOptions.TrimEntries);
        var chain = new Chain(columns[0]);
        var isNew = columns.Length <= 4
            && Cells(columns, 1).Prepend(chain.Name).All(form => Printed.TryAdd(form, chain))
            && Cells(columns, 2).All(company => Companies.TryAdd(company, chain))
            && Cells(columns, 3).All(domain => _domains.TryAdd(domain, chain));
        if (!isNew)
        {
            throw new InvalidDataException($"{Resource}: this line repeats a name, or has more than four columns: {line}");
        }

        Chains.Add(chain);
    }

    private static string[] Cells(string[] columns, int index) => index < columns.Length
        ? columns[index].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [];
}
