namespace GiftDigi.Receipts.Campaigns;

/// <summary>How prizes are given.</summary>
public enum PrizeKind
{
    /// <summary>To everyone who qualifies (全員).</summary>
    Everyone,

    /// <summary>To the first who qualify (先着).</summary>
    FirstCome,

    /// <summary>By lot, on the spot (その場で当たる).</summary>
    InstantWin,

    /// <summary>By lot, after the period (抽選).</summary>
    Lottery,

    /// <summary>For several purchases together (マイレージ): each approved entry is one step towards it.</summary>
    Mileage,
}
