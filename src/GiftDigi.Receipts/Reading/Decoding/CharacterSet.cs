namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>The characters a recogniser tells apart: class 0 is the blank of CTC, class i is line i of its character file.</summary>
public sealed class CharacterSet
{
    /// <summary>The class that stands for no character.</summary>
    public const int Blank = 0;

    private readonly char[] _characters;
    private readonly Dictionary<char, int> _classes = [];

    private CharacterSet(char[] characters)
    {
        _characters = characters;
        for (var index = 1; index < characters.Length; index++)
        {
            _classes.TryAdd(characters[index], index);
        }
    }

    /// <summary>How many classes, the blank among them.</summary>
    public int Count => _characters.Length;

    /// <summary>The character of a class other than the blank.</summary>
    public char this[int index] => _characters[index];

    /// <summary>Reads a character file: one UTF-16 character a line, a space for the line that looks empty.</summary>
    /// <exception cref="FormatException">A line does not hold exactly one character, or there is none.</exception>
    public static CharacterSet Parse(string lines)
    {
        var rows = lines.TrimEnd('\n').Split('\n');
        var wrong = Array.FindIndex(rows, row => row.TrimEnd('\r').Length != 1);
        return wrong < 0
            ? new(['\0', .. rows.Select(row => row[0])])
            : throw new FormatException($"Line {wrong + 1} of the character file does not hold exactly one character.");
    }

    /// <summary>The class of a character, or -1 when the recogniser does not know it.</summary>
    public int ClassOf(char character) => _classes.GetValueOrDefault(character, -1);
}
