using System.Globalization;
using System.Text;
using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Worker.Managing;

/// <summary>Terms that are being written: a document, and the fields that show the most of it.</summary>
/// <param name="Campaign">The campaign that gets a new version; null for a new campaign.</param>
/// <param name="Base">The version that it was made from; 0 for a new campaign.</param>
/// <param name="Text">The document as it is typed.</param>
public sealed record Draft(CampaignId? Campaign, int Base, string Text)
{
    public const string CampaignName = "campaign";
    public const string BaseName = "base";
    public const string TextName = "document";
    public const string SeenName = "seen";
    public const string NoteName = "note";
    public const string AcceptName = "accept";

    /// <summary>The document that the fields were filled from.</summary>
    public string Seen { get; init; } = Text;

    /// <summary>What was typed into fields, by their names, while the document could not be read; none otherwise.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What is new in it, for those who look later.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether the warnings are accepted.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>The document as fields; that which they were filled from while it cannot be read.</summary>
    public CampaignDocument Fields => CampaignDocument.TryParse(Text) ?? CampaignDocument.TryParse(Seen) ?? CampaignDocument.Empty;

    /// <summary>What a document holds and what is wrong with it.</summary>
    public CampaignFileOutcome Parse() => CampaignFile.Parse(Encoding.UTF8.GetBytes(Text)) switch
    {
        CampaignFileOutcome.Valid(var terms) when Campaign is { } id && terms.Id != id =>
            new CampaignFileOutcome.Invalid([new(1, "id", $"A campaign keeps its id, which is \"{id}\".")]),
        var outcome => outcome,
    };

    /// <summary>The next version of a published document.</summary>
    public static Draft Of(CampaignId? id, int version, ReadOnlyMemory<byte> published)
    {
        var text = Encoding.UTF8.GetString(published.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        return new Draft(id, version, text).WithVersion(version + 1);
    }

    /// <summary>The same with another number of the version.</summary>
    public Draft WithVersion(int version)
    {
        var document = CampaignDocument.TryParse(Text);
        document?.SetVersion(version);
        return document is null ? this : this with { Text = document.ToString(), Seen = document.ToString() };
    }

    /// <summary>Reads what was sent. What was typed into fields goes into the document; what nobody touched stays as it is written there.</summary>
    public static Draft Read(IFormCollection form)
    {
        var draft = new Draft(CampaignId.TryParse(form[CampaignName], out var id) ? id : null, VersionOf(form[BaseName]), Lines(form[TextName]))
        {
            Seen = Lines(form[SeenName]),
            Note = form[NoteName].ToString().Trim(),
            IsAccepted = form.ContainsKey(AcceptName),
        };
        var seen = CampaignDocument.TryParse(draft.Seen) ?? CampaignDocument.Empty;
        var typed = DraftFields.Of(seen).SelectMany(section => section.Fields)
            .Where(field => form.ContainsKey(field.Name) && Lines(form[field.Name]) != seen.Read(field))
            .Select(field => (Field: field, Text: Lines(form[field.Name])))
            .ToList();
        return draft.With(typed);
    }

    private Draft With(List<(DraftField Field, string Text)> typed)
    {
        if (CampaignDocument.TryParse(Text) is not { } document)
        {
            return this with { Typed = typed.ToDictionary(one => one.Field.Name, one => one.Text, StringComparer.Ordinal) };
        }

        if (typed.Count == 0)
        {
            return this with { Seen = Text };
        }

        typed.ForEach(one => document.Write(one.Field, one.Text));
        document.Prune();
        return this with { Text = document.ToString(), Seen = document.ToString() };
    }

    private static int VersionOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
