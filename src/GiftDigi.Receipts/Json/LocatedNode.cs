using System.Text;
using System.Text.Json;

namespace GiftDigi.Receipts.Json;

/// <summary>A value of a JSON document that knows the line it stands on.</summary>
/// <param name="Kind">Object, array, string, number, true, false or null: the token it begins with.</param>
/// <param name="Line">From 1.</param>
/// <param name="Text">The text of a string or number; empty otherwise.</param>
/// <param name="Members">The members of an object, in written order.</param>
/// <param name="Elements">The elements of an array.</param>
internal sealed record LocatedNode(
    JsonTokenType Kind,
    int Line,
    string Text,
    IReadOnlyList<LocatedMember> Members,
    IReadOnlyList<LocatedNode> Elements)
{
    private static readonly JsonReaderOptions Bounds = new() { MaxDepth = 16 };

    /// <summary>Reads a document.</summary>
    /// <exception cref="JsonException">It is no JSON; the exception names the line, counted from 0.</exception>
    public static LocatedNode Read(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        var reader = new Utf8JsonReader(utf8, Bounds);
        reader.Read();
        var lines = new LineCounter(utf8);
        var root = ReadValue(ref reader, ref lines);
        reader.Read();
        return root;
    }

    private static LocatedNode ReadValue(ref Utf8JsonReader reader, ref LineCounter lines)
    {
        var (kind, line) = (reader.TokenType, lines.LineAt((int)reader.TokenStartIndex));
        var members = new List<LocatedMember>();
        var elements = new List<LocatedNode>();
        var text = "";
        switch (kind)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var (name, at) = (reader.GetString() ?? "", lines.LineAt((int)reader.TokenStartIndex));
                    reader.Read();
                    members.Add(new(name, at, ReadValue(ref reader, ref lines)));
                }

                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    elements.Add(ReadValue(ref reader, ref lines));
                }

                break;
            case JsonTokenType.String:
                text = reader.GetString() ?? "";
                break;
            case JsonTokenType.Number:
                text = Encoding.UTF8.GetString(reader.ValueSpan);
                break;
        }

        return new(kind, line, text, members, elements);
    }

    private ref struct LineCounter(ReadOnlySpan<byte> utf8)
    {
        private readonly ReadOnlySpan<byte> _utf8 = utf8;
        private int _position;
        private int _line = 1;

        // Tokens come in order, so every byte is looked at once.
        public int LineAt(int position)
        {
            _line += _utf8[_position..position].Count((byte)'\n');
            _position = position;
            return _line;
        }
    }
}
