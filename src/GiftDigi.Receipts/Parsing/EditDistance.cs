namespace GiftDigi.Receipts.Parsing;

/// <summary>Whether one slip of the reader lies between two words.</summary>
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
}
