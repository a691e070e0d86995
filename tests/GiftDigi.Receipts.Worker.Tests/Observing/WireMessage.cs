using System.Buffers.Binary;
using System.Text;

namespace GiftDigi.Receipts.Worker.Tests.Observing;

/// <summary>A message of protocol buffers as it is on the wire: numbered fields, in order. What is none is refused.</summary>
internal sealed class WireMessage
{
    private readonly List<(int Number, ReadOnlyMemory<byte> Bytes)> _fields = [];

    private WireMessage(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var (key, kind) = Math.DivRem(TakeNumber(ref bytes), 8ul) is var (field, wire) ? ((int)field, (int)wire) : default;
            _fields.Add((key, Take(ref bytes, kind switch
            {
                0 => LengthOfNumber(bytes.Span),
                1 => 8,
                2 => (int)TakeNumber(ref bytes),
                5 => 4,
                _ => throw new FormatException($"There is no field of kind {kind}."),
            })));
        }
    }

    public static WireMessage Read(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>The messages in a field.</summary>
    public IEnumerable<WireMessage> All(int number) => Of(number).Select(Read);

    public string Text(int number) => Of(number).Select(bytes => Encoding.UTF8.GetString(bytes.Span)).LastOrDefault("");

    public string Hex(int number) => Of(number).Select(bytes => Convert.ToHexStringLower(bytes.Span)).LastOrDefault("");

    /// <summary>The pairs of names and values in a field, each value as text.</summary>
    public IReadOnlyDictionary<string, string> Attributes(int number) =>
        All(number).ToDictionary(pair => pair.Text(1), pair => pair.All(2).Select(ValueOf).Single(), StringComparer.Ordinal);

    private static string ValueOf(WireMessage value) => value._fields switch
    {
        [(1, var text)] => Encoding.UTF8.GetString(text.Span),
        [(2 or 3, var number)] => Number(number.Span).ToString(System.Globalization.CultureInfo.InvariantCulture),
        [(4, var real)] => BinaryPrimitives.ReadDoubleLittleEndian(real.Span).ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new FormatException("A value of a kind that the program does not send."),
    };

    private IEnumerable<ReadOnlyMemory<byte>> Of(int number) => _fields.Where(field => field.Number == number).Select(field => field.Bytes);

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> bytes, int length)
    {
        var taken = bytes[..length];
        bytes = bytes[length..];
        return taken;
    }

    private static ulong TakeNumber(ref ReadOnlyMemory<byte> bytes) => Number(Take(ref bytes, LengthOfNumber(bytes.Span)).Span);

    private static int LengthOfNumber(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyInRange((byte)0, (byte)127) + 1 is > 0 and <= 10 and var length ? length : throw new FormatException("A number without an end.");

    private static ulong Number(ReadOnlySpan<byte> bytes)
    {
        var value = 0ul;
        for (var index = bytes.Length - 1; index >= 0; index--)
        {
            value = (value << 7) | (bytes[index] & 0x7ful);
        }

        return value;
    }
}
