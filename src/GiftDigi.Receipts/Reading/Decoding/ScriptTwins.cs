namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>Characters of different scripts that are printed alike, so that only their neighbours tell which one is meant.</summary>
internal sealed class ScriptTwins
{
    private static readonly string[] Families =
        ["ー-一", "カ力", "ロ口", "ニ二", "ハ八", "エ工", "ト卜", "タ夕", "ヘへ", "ベべ", "ペぺ", "リり"];

    private readonly int[][] _twins;

    /// <summary>Among the characters that a recogniser knows.</summary>
    internal ScriptTwins(CharacterSet characters)
    {
        _twins = new int[characters.Count][];
        Array.Fill(_twins, []);
        foreach (var family in Families)
        {
            var known = family.Select(characters.ClassOf).Where(index => index > 0).ToArray();
            foreach (var index in known)
            {
                _twins[index] = [.. _twins[index], .. known.Where(other => other != index)];
            }
        }
    }

    /// <summary>Classes printed like this one.</summary>
    internal ReadOnlySpan<int> Of(int index) => _twins[index];
}
