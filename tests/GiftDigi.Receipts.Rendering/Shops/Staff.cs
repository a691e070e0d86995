namespace GiftDigi.Receipts.Rendering.Shops;

/// <summary>Invented names of those who serve; a till prints them, and they are nobody.</summary>
internal static class Staff
{
    private static readonly string[] Names = ["佐久間", "浅野", "ミズキ", "星川", "トドロキ", "瀬名"];

    public static string Of(int clerk) => Names[clerk % Names.Length];
}
