using GiftDigi.Receipts.Rendering.Shops;

namespace GiftDigi.Receipts.Rendering.Shopping;

/// <summary>Everything a till knows when it prints.</summary>
internal sealed record Purchase
{
    public required Chain Chain { get; init; }

    public required Branch Branch { get; init; }

    public required DateOnly Day { get; init; }

    public required TimeOnly Time { get; init; }

    /// <summary>Whether it is the night after the day: tills of shops that close late count on, to 29 o'clock.</summary>
    public bool IsPastMidnight { get; init; }

    public required int Register { get; init; }

    public required int Number { get; init; }

    public required int Clerk { get; init; }

    public required IReadOnlyList<BasketLine> Lines { get; init; }

    public required Bill Bill { get; init; }

    /// <summary>現金, or how else it was paid.</summary>
    public required string Tender { get; init; }

    /// <summary>Yen handed over; null when not paid in cash.</summary>
    public int? CashReceived { get; init; }

    /// <summary>Points that paid for a part.</summary>
    public int PointsUsed { get; init; }

    public int PointsEarned { get; init; }

    /// <summary>Yen to pay after points.</summary>
    public int Due => Bill.Total - PointsUsed;

    public int? Change => CashReceived - Due;
}
