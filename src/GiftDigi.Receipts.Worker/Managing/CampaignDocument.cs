using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Worker.Managing;

/// <summary>A campaign's document whose fields are read and written one by one; what has no field stays as it is.</summary>
public sealed partial class CampaignDocument
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string MinuteFormat = "yyyy-MM-dd'T'HH:mm";
    private const string SecondFormat = "yyyy-MM-dd'T'HH:mm:ss";
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };
    private readonly JsonObject _root;

    private CampaignDocument(JsonObject root) => _root = root;

    /// <summary>Nothing yet.</summary>
    public static CampaignDocument Empty => new([]);

    /// <summary>Reads a text; null when it is no object of JSON, or names a field twice.</summary>
    public static CampaignDocument? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Strict) is JsonObject root ? new(root) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>How many elements a list has; 0 where there is none.</summary>
    public int CountOf(string list) => (_root[list] as JsonArray)?.Count ?? 0;

    /// <summary>Whether there is such a field.</summary>
    public bool Has(string name) => _root.ContainsKey(name);

    /// <summary>What a field shows, as a browser sends it back when nobody types.</summary>
    public string Read(DraftField field)
    {
        var node = Steps(field.Path).Aggregate((JsonNode?)_root, Descend);
        return field.Kind switch
        {
            DraftFieldKind.Lines => string.Join('\n', (node as JsonArray ?? []).Select(Text).Select(OneLine)),
            DraftFieldKind.Day => DateOnly.TryParseExact(Text(node), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? Text(node) : "",
            DraftFieldKind.Moment => DateTimeOffset.TryParse(Text(node), CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? Show(JapanTime.At(moment)) : "",
            DraftFieldKind.LongText => Text(node).ReplaceLineEndings("\n"),
            DraftFieldKind.Text or DraftFieldKind.Number or DraftFieldKind.Choice => OneLine(Text(node)),
        };
    }

    /// <summary>Puts what was typed into a field; nothing typed takes the field away.</summary>
    public void Write(DraftField field, string typed)
    {
        var steps = Steps(field.Path);
        if (typed.Trim().Length == 0)
        {
            Remove(_root, steps);
            return;
        }

        JsonNode value = field.Kind switch
        {
            DraftFieldKind.Lines => new JsonArray([.. typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => (JsonNode)line)]),
            DraftFieldKind.Number when long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            DraftFieldKind.Moment => $"{(typed.Length == MinuteFormat.Length - 2 ? $"{typed}:00" : typed)}+09:00",
            DraftFieldKind.Text or DraftFieldKind.LongText or DraftFieldKind.Day or DraftFieldKind.Choice or DraftFieldKind.Number => typed.Trim(),
        };
        Set(_root, steps, value);
    }

    /// <summary>Takes away the elements of lists that have nothing in them any more.</summary>
    public void Prune()
    {
        foreach (var list in _root.Select(member => member.Value).OfType<JsonArray>())
        {
            list.RemoveAll(element => element is JsonObject { Count: 0 });
        }
    }

    /// <summary>Sets the number of the version.</summary>
    public void SetVersion(int version) => _root["version"] = version;

    /// <summary>Notes who made the version, and what is new in it.</summary>
    public void Sign(string by, string what)
    {
        if (_root["changes"] is not JsonArray changes)
        {
            _root["changes"] = changes = [];
        }

        changes.Add(new JsonObject { ["version"] = _root["version"]?.DeepClone(), ["by"] = by, ["what"] = what });
    }

    /// <inheritdoc/>
    public override string ToString() => _root.ToJsonString(Readable).ReplaceLineEndings("\n");

    [GeneratedRegex(@"[^.\[\]]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Step();

    private static string[] Steps(string path) => [.. Step().Matches(path).Select(match => match.Value)];

    private static JsonNode? Descend(JsonNode? node, string step) => node switch
    {
        JsonObject members => members[step],
        JsonArray elements when IndexOf(step) is var index && index < elements.Count => elements[index],
        _ => null,
    };

    private static int IndexOf(string step) => int.Parse(step, CultureInfo.InvariantCulture);

    private static void Set(JsonNode node, string[] steps, JsonNode value)
    {
        if (steps is [var last])
        {
            ((JsonObject)node)[last] = value;
            return;
        }

        var next = Descend(node, steps[0]);
        var isList = steps[1].All(char.IsAsciiDigit);
        if (next is null || (isList ? next is not JsonArray : next is not JsonObject))
        {
            next = isList ? new JsonArray() : new JsonObject();
            Put(node, steps[0], next);
        }

        Set(next, steps[1..], value);
    }

    private static void Put(JsonNode parent, string step, JsonNode child)
    {
        if (parent is JsonArray elements && IndexOf(step) is var index)
        {
            if (index < elements.Count)
            {
                elements[index] = child;
            }
            else
            {
                elements.Add(child);
            }
        }
        else
        {
            parent[step] = child;
        }
    }

    /// <summary>An object that nothing is left in goes as well, unless it is an element of a list, whose place others count on.</summary>
    private static void Remove(JsonNode node, string[] steps)
    {
        if (steps is [var last])
        {
            (node as JsonObject)?.Remove(last);
        }
        else if (Descend(node, steps[0]) is { } next)
        {
            Remove(next, steps[1..]);
            if (next is JsonObject { Count: 0 } && node is JsonObject parent)
            {
                parent.Remove(steps[0]);
            }
        }
    }

    private static string Text(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => node.ToJsonString(),
        _ => "",
    };

    private static string OneLine(string text) => text.ReplaceLineEndings("");

    private static string Show(DateTimeOffset moment) => moment.ToString(moment.Second == 0 ? MinuteFormat : SecondFormat, CultureInfo.InvariantCulture);
}
