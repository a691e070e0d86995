using System.Text;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>The file that lists a recogniser's characters, one a line.</summary>
internal static class CharacterFile
{
    /// <summary>The characters, when they are as many as the recogniser tells apart besides the blank.</summary>
    /// <exception cref="ModelException">They are not, or it is no list of characters.</exception>
    internal static CharacterSet Parse(ModelFile file, int classes)
    {
        var lines = OnePerLine(Encoding.UTF8.GetString(file.Bytes).TrimStart('\uFEFF').TrimEnd('\n'));
        var count = lines.AsSpan().Count('\n') + 1;
        if (count == classes - 2)
        {
            // PaddleOCR's recognisers know the space as one more character behind those of the file.
            lines += "\n ";
            count++;
        }

        if (count != classes - 1)
        {
            throw file.Refuse($"has {count} characters where the recogniser knows {classes - 1}");
        }

        try
        {
            return CharacterSet.Parse(lines);
        }
        catch (FormatException exception)
        {
            throw file.Refuse($"is no list of characters ({exception.Message.TrimEnd('.')})");
        }
    }

    /// <summary>The rare ideographs beyond the first 65,536 characters, which no receipt prints, are read as unknown.</summary>
    private static string OnePerLine(string lines) => string.Concat(lines.EnumerateRunes().Select(rune => rune.IsBmp ? rune.ToString() : "\uFFFD"));
}
