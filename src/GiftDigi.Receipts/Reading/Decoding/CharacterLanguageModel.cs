using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>
/// How likely a character is after up to four others: an interpolated Kneser-Ney model (Chen and Goodman 1999) of five characters over
/// one of four character classes, so that scripts follow each other as on receipts even in names that no dictionary knows. All digits are
/// one symbol: no figure is likelier than another of its length. infra/recogniser/build_language_model.py writes it.
/// </summary>
public sealed class CharacterLanguageModel
{
    private const string Resource = "characters.model";
    private const int HeaderLength = 16;
    private const int Version = 1;
    private const int SymbolBits = 12;
    private const int Order = 5;
    private const int PlaceLength = 5;
    private const int SharePlace = 3;
    private const int FirstSymbol = 2;
    private const ulong StartSymbol = 1;
    private const ulong ContextMask = (1UL << (SymbolBits * (Order - 1))) - 1;

    /// <summary>The logarithm for a character that the model does not know.</summary>
    private const float Unknown = -9;

    private static readonly Lazy<CharacterLanguageModel> Shipped = new(LoadShipped);

    private readonly Dictionary<char, int> _symbols = [];
    private readonly float[] _probabilities = new float[256];
    private readonly byte[] _classes;
    private readonly byte[] _within;
    private readonly byte[] _singleRests;
    private readonly byte[] _transitions;
    private readonly byte[] _table;
    private readonly float[] _alone;
    private readonly int _classCount;
    private readonly uint _capacity;

    private CharacterLanguageModel(ReadOnlySpan<byte> file)
    {
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(file))[..8];
        var count = BinaryPrimitives.ReadUInt16LittleEndian(file[6..]);
        _classCount = BinaryPrimitives.ReadUInt16LittleEndian(file[8..]);
        var steps = BinaryPrimitives.ReadUInt16LittleEndian(file[10..]);
        _capacity = BinaryPrimitives.ReadUInt32LittleEndian(file[12..]);
        var rest = file[HeaderLength..];
        var characters = Encoding.Unicode.GetString(Take(ref rest, 2 * count));
        _classes = [0, 0, .. Take(ref rest, count)];
        _within = [byte.MaxValue, byte.MaxValue, .. Take(ref rest, count)];
        var shares = Take(ref rest, _classCount).ToArray();
        _singleRests = [1, .. Take(ref rest, count + 1)];
        _transitions = Take(ref rest, _classCount * _classCount * _classCount * _classCount).ToArray();
        _table = Take(ref rest, checked((int)_capacity * PlaceLength)).ToArray();
        if (_classCount == 0 || steps == 0 || !_table.Where((_, place) => place % PlaceLength == SharePlace).Contains((byte)0))
        {
            throw new InvalidDataException("The character language model has no free place, so that no search in it would end.");
        }

        for (var index = 0; index < count; index++)
        {
            _symbols[characters[index]] = index + FirstSymbol;
        }

        for (var index = 1; index < _probabilities.Length; index++)
        {
            _probabilities[index] = MathF.Exp((1f - index) / steps);
        }

        _alone = [.. _classes.Select((kind, symbol) => symbol < FirstSymbol ? Unknown : MathF.Log(_probabilities[shares[kind]] * _probabilities[_within[symbol]]))];
    }

    /// <summary>The model that comes with the program; loaded when first asked for.</summary>
    public static CharacterLanguageModel Default => Shipped.Value;

    /// <summary>The first eight hexadecimal digits of the SHA-256 of the model: two of equal ones read alike.</summary>
    public string Fingerprint { get; }

    internal LanguageContext Start => new(StartSymbol, 0, _singleRests[StartSymbol] | 0x01010100u);

    /// <summary>Loads a model of at most 16 MiB.</summary>
    /// <exception cref="InvalidDataException">It is no such model, or of another version.</exception>
    public static CharacterLanguageModel Load(Stream stream)
    {
        const int Longest = 1 << 24;
        var bytes = new byte[Longest];
        var file = bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        if (file.Length < HeaderLength || !file[..4].SequenceEqual("RCLM"u8) || BinaryPrimitives.ReadUInt16LittleEndian(file[4..]) != Version)
        {
            throw new InvalidDataException("The stream holds no character language model of this version.");
        }

        try
        {
            return new(file);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("The character language model is cut short.", exception);
        }
    }

    /// <summary>The model's number of a character, the same one for all digits and for all signs of multiplication; 0 when it does not know it.</summary>
    internal int SymbolOf(char character) => _symbols.GetValueOrDefault(character switch
    {
        >= '0' and <= '9' => '0',
        'X' or '×' => 'x',
        _ => character,
    });

    /// <summary>The natural logarithm of the probability of a symbol, whatever comes before it.</summary>
    internal float Alone(int symbol) => _alone[symbol];

    /// <summary>The natural logarithm of the probability of a symbol after a context, and the context after it.</summary>
    internal float Extend(LanguageContext context, int symbol, out LanguageContext next)
    {
        if (symbol == 0)
        {
            next = Start with { Classes = Shift(context.Classes, _classCount - 1) };
            return Unknown;
        }

        var probability = _probabilities[_transitions[(context.Classes * _classCount) + _classes[symbol]]] * _probabilities[_within[symbol]];
        uint rests = _singleRests[symbol];
        var known = true;
        for (var length = 1; length < Order; length++)
        {
            probability *= _probabilities[(context.Rests >> (8 * (length - 1))) & byte.MaxValue];
            var share = 0;
            var left = 1;
            known = known && (context.Symbols >> (SymbolBits * (length - 1))) != 0
                && Find(((context.Symbols & ((1UL << (SymbolBits * length)) - 1)) << SymbolBits) | (uint)symbol, out share, out left);
            probability += _probabilities[share];
            rests |= length < Order - 1 ? (uint)left << (8 * length) : 0;
        }

        next = new(((context.Symbols << SymbolBits) | (uint)symbol) & ContextMask, Shift(context.Classes, _classes[symbol]), rests);
        return MathF.Log(probability);
    }

    private static CharacterLanguageModel LoadShipped()
    {
        using var stream = typeof(CharacterLanguageModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        return Load(stream);
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, int length)
    {
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }

    /// <summary>The finalizer of SplitMix64 (Steele, Lea, Flood 2014).</summary>
    private static ulong Mix(ulong key)
    {
        unchecked
        {
            key = (key ^ (key >> 30)) * 0xBF58476D1CE4E5B9;
            key = (key ^ (key >> 27)) * 0x94D049BB133111EB;
            return key ^ (key >> 31);
        }
    }

    private int Shift(int classes, int last) => ((classes * _classCount) + last) % (_classCount * _classCount * _classCount);

    private bool Find(ulong key, out int share, out int rest)
    {
        var hash = Mix(key);
        var mark = (uint)(hash & 0xFFFFFF);
        var place = (uint)(((hash >> 32) * _capacity) >> 32);
        while (true)
        {
            var found = _table.AsSpan((int)place * PlaceLength, PlaceLength);
            if (found[SharePlace] == 0)
            {
                (share, rest) = (0, 1);
                return false;
            }

            if ((found[0] | ((uint)found[1] << 8) | ((uint)found[2] << 16)) == mark)
            {
                (share, rest) = (found[SharePlace], found[SharePlace + 1]);
                return true;
            }

            place = place + 1 == _capacity ? 0 : place + 1;
        }
    }
}
