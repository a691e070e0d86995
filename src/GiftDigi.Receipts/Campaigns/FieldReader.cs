using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Names;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>
/// Reads the fields of one object of a campaign file and notes every mistake with its line. A field that is wrong reads as
/// null or empty, so that reading goes on to the next.
/// </summary>
internal sealed class FieldReader
{
    private const int MaxText = 200;
    private readonly LocatedNode _object;
    private readonly string _path;
    private readonly List<CampaignMistake> _mistakes;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public FieldReader(LocatedNode node, string path, List<CampaignMistake> mistakes)
    {
        (_object, _path, _mistakes) = (node, path, mistakes);
        if (node.Kind != JsonTokenType.StartObject)
        {
            Mistake(node.Line, path, "An object { … } is wanted here.");
        }

        foreach (var again in node.Members.GroupBy(member => member.Name, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
        {
            Mistake(again.Line, Path(again.Name), "The field is given twice.");
        }
    }

    /// <summary>Where the fields are read: where a mistake of the whole object is noted.</summary>
    public int Line => _object.Line;

    public void Mistake(int line, string path, string message) => _mistakes.Add(new(line, path, message));

    public LocatedNode? Optional(string name)
    {
        _asked.Add(name);
        return _object.Members.FirstOrDefault(member => member.Name == name)?.Value;
    }

    public LocatedNode? Required(string name)
    {
        var value = Optional(name);
        if (value is null && _object.Kind == JsonTokenType.StartObject)
        {
            Mistake(_object.Line, Path(name), $"The field \"{name}\" is missing.");
        }

        return value;
    }

    public FieldReader Object(LocatedNode node, string name) => new(node, Path(name), _mistakes);

    public string Text(string name) => Required(name) is { } node ? Text(node, Path(name)) ?? "" : "";

    public string? Text(LocatedNode node, string path) => Text(node, path, MaxText);

    /// <summary>A text of at most so many characters; null when the field is absent or wrong.</summary>
    public string? OptionalText(string name, int most) => Optional(name) is { } node ? Text(node, Path(name), most) : null;

    /// <summary>A text that <paramref name="parse"/> understands.</summary>
    public T? Parsed<T>(string name, TryParse<T> parse, string wanted)
        where T : struct => Required(name) is { } node ? Parsed(node, Path(name), parse, wanted) : null;

    public T? Parsed<T>(LocatedNode node, string path, TryParse<T> parse, string wanted)
        where T : struct
    {
        if (node.Kind == JsonTokenType.String && parse(node.Text, out var value))
        {
            return value;
        }

        Mistake(node.Line, path, $"{wanted} is wanted here.");
        return null;
    }

    /// <summary>One of the values of an enum, by its name in kebab case.</summary>
    public T? Named<T>(string name)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);
        return Parsed<T>(name, values.TryGetValue, $"One of {string.Join(", ", values.Keys)}");
    }

    /// <summary>A whole number within bounds; null when the field is absent or wrong.</summary>
    public int? Number(string name, int least, int most) => (int?)LongNumber(name, least, most);

    /// <summary>A whole number within bounds, of more digits; null when the field is absent or wrong.</summary>
    public long? LongNumber(string name, long least, long most)
    {
        var node = Optional(name);
        if (node is null)
        {
            return null;
        }

        if (node.Kind == JsonTokenType.Number
            && long.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most)
        {
            return value;
        }

        Mistake(node.Line, Path(name), $"A whole number from {least} to {most} is wanted here.");
        return null;
    }

    /// <summary>True or false; false when the field is absent or wrong.</summary>
    public bool Flag(string name)
    {
        var node = Optional(name);
        if (node is not null and not { Kind: JsonTokenType.True or JsonTokenType.False })
        {
            Mistake(node.Line, Path(name), "true or false is wanted here.");
        }

        return node is { Kind: JsonTokenType.True };
    }

    /// <summary>The elements of an array with their paths; none when the field is absent or wrong.</summary>
    public IEnumerable<(LocatedNode Node, string Path)> Elements(string name)
    {
        var node = Optional(name);
        if (node is not null && node.Kind != JsonTokenType.StartArray)
        {
            Mistake(node.Line, Path(name), "A list [ … ] is wanted here.");
        }

        return (node?.Elements ?? []).Select((element, index) => (element, $"{Path(name)}[{index}]"));
    }

    /// <summary>The texts of an array; none when the field is absent, and without those that are wrong.</summary>
    public List<string> Texts(string name) => [.. Elements(name).Select(element => Text(element.Node, element.Path)).OfType<string>()];

    /// <summary>Notes an array that is there and empty.</summary>
    public void RefuseEmpty(string name)
    {
        if (Optional(name) is { Kind: JsonTokenType.StartArray, Elements.Count: 0 } list)
        {
            Mistake(list.Line, Path(name), "One at least is wanted here.");
        }
    }

    /// <summary>Notes the fields nobody asked for. Call it last.</summary>
    public void RefuseOthers()
    {
        foreach (var member in _object.Members.Where(member => !_asked.Contains(member.Name)))
        {
            var nearest = _asked.MaxBy(name => NameDifference.Between(PrintedName.Fold(name), PrintedName.Fold(member.Name)).Likeness);
            Mistake(member.Line, Path(member.Name), $"There is no field \"{Shown(member.Name)}\" here; the nearest is \"{nearest}\".");
        }
    }

    /// <summary>Where the object itself stands.</summary>
    public string Path() => _path;

    private string? Text(LocatedNode node, string path, int most)
    {
        var text = node.Kind == JsonTokenType.String ? node.Text.Trim() : "";
        if (text.Length > 0 && text.Length <= most)
        {
            return text;
        }

        Mistake(node.Line, path, string.Create(CultureInfo.InvariantCulture, $"A text of 1 to {most} characters is wanted here."));
        return null;
    }

    public string Path(string name) => _path.Length == 0 ? Shown(name) : $"{_path}.{Shown(name)}";

    private static string Shown(string name) => name.Length <= MaxText ? name : name[..MaxText];

    /// <summary>Reads a value from its text; false when it is none.</summary>
    public delegate bool TryParse<T>(string text, out T value);
}
