namespace GiftDigi.Receipts.Rendering.Truth;

/// <summary>What a receipt says, under the names that <c>receipts read</c> uses, as bare values. Null is what is not printed.</summary>
public sealed record ReceiptTruth
{
    public string? Merchant { get; init; }

    public string? Branch { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public string? RegistrationNumber { get; init; }

    public string? ReceiptNumber { get; init; }

    /// <summary>YYYY-MM-DD.</summary>
    public required string PurchaseDate { get; init; }

    /// <summary>HH:MM or HH:MM:SS, as printed.</summary>
    public required string PurchaseTime { get; init; }

    public required IReadOnlyList<ItemTruth> Items { get; init; }

    public int? Subtotal { get; init; }

    public int? Tax { get; init; }

    public required IReadOnlyList<TaxTruth> TaxByRate { get; init; }

    public int? CouponDiscount { get; init; }

    public int? PointsUsed { get; init; }

    public int? PointsEarned { get; init; }

    public int? Total { get; init; }

    public string? Tender { get; init; }

    public int? CashReceived { get; init; }

    public int? Change { get; init; }

    public int? ItemCount { get; init; }
}
