namespace GiftDigi.Receipts.Parsing;

/// <summary>How many slips of the reader lie between two words.</summary>
internal static class EditDistance
{
    /// <summary>Whether one character changed, added or left out makes them equal.</summary>
    public static bool IsAtMostOne(string word, string read)
    {
        if (Math.Abs(word.Length - read.Length) > 1)
        {
            return false;
        }

        var head = 0;
        while (head < Math.Min(word.Length, read.Length) && word[head] == read[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < Math.Min(word.Length, read.Length) - head && word[^(tail + 1)] == read[^(tail + 1)])
        {
            tail++;
        }

        return Math.Max(word.Length, read.Length) - head - tail <= 1;
    }

    /// <summary>How many characters changed, added or left out make them equal.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        Span<int> above = stackalloc int[ParsingBounds.CharactersPerRow + 1];
        other = other[..Math.Min(other.Length, ParsingBounds.CharactersPerRow)];
        for (var column = 0; column <= other.Length; column++)
        {
            above[column] = column;
        }

        for (var row = 0; row < one.Length; row++)
        {
            var diagonal = above[0];
            above[0] = row + 1;
            for (var column = 0; column < other.Length; column++)
            {
                var changed = diagonal + (one[row] == other[column] ? 0 : 1);
                diagonal = above[column + 1];
                above[column + 1] = Math.Min(changed, 1 + Math.Min(above[column], diagonal));
            }
        }

        return above[other.Length];
    }
}
