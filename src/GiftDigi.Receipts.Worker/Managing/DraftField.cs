using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Managing;

/// <summary>A field of the form: one place of the campaign's document.</summary>
/// <param name="Path">The place, as mistakes name it: <c>participatingProducts[2].name</c>.</param>
/// <param name="Kind">What is typed into it.</param>
/// <param name="Label">What it is called.</param>
public sealed record DraftField(string Path, DraftFieldKind Kind, LocalText Label)
{
    private const string Prefix = "field.";

    /// <summary>What may be chosen, by id; none unless it is a choice.</summary>
    public IReadOnlyList<(string Id, LocalText Name)> Choices { get; init; } = [];

    /// <summary>Its name in what is sent.</summary>
    public string Name => $"{Prefix}{Path}";

    /// <summary>Its id on the page.</summary>
    public string ElementId => $"field-{Path.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal)}";

    /// <summary>The type of its input on the page.</summary>
    public string InputType => Kind switch
    {
        DraftFieldKind.Day => "date",
        DraftFieldKind.Moment => "datetime-local",
        DraftFieldKind.Text or DraftFieldKind.LongText or DraftFieldKind.Lines or DraftFieldKind.Number or DraftFieldKind.Choice => "text",
    };

    /// <summary>Whether a place of the document is within it.</summary>
    public bool Holds(string path) => path == Path || path.StartsWith($"{Path}[", StringComparison.Ordinal) || path.StartsWith($"{Path}.", StringComparison.Ordinal);

    /// <summary>Whether it is within a place of the document.</summary>
    public bool IsWithin(string path) => path.Length > 0 && Path.StartsWith($"{path}.", StringComparison.Ordinal);
}
