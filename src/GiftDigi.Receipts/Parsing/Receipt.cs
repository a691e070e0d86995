using System.Text.Json.Serialization;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing.Opinions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>The facts read from one receipt. Null means: not on the paper, or not legible there.</summary>
public sealed record Receipt
{
    /// <summary>What kind of paper it is.</summary>
    public PaperKind Paper { get; init; }

    /// <summary>Where the words stand that tell the kind of paper, in pixels of the upright original.</summary>
    public IReadOnlyList<PixelBox> PaperBoxes { get; init; } = [];

    /// <summary>The shop's or chain's name.</summary>
    public ReadValue<string>? Merchant { get; init; }

    /// <summary>The branch (渋谷店).</summary>
    public ReadValue<string>? Branch { get; init; }

    /// <summary>The shop's address.</summary>
    public ReadValue<string>? Address { get; init; }

    /// <summary>The shop's phone number, digits and hyphens.</summary>
    public ReadValue<string>? Phone { get; init; }

    /// <summary>The invoice issuer's registration number.</summary>
    public ReadValue<RegistrationNumber>? RegistrationNumber { get; init; }

    /// <summary>The number of the receipt or of the transaction, as printed.</summary>
    public ReadValue<string>? ReceiptNumber { get; init; }

    /// <summary>The number of the register it was bought at, as printed.</summary>
    public ReadValue<string>? Register { get; init; }

    /// <summary>The day of purchase, in Japan.</summary>
    public ReadValue<DateOnly>? PurchaseDate { get; init; }

    /// <summary>The time of purchase, in Japan.</summary>
    public ReadValue<PurchaseTime>? PurchaseTime { get; init; }

    /// <summary>Items and discounts, in printed order.</summary>
    public IReadOnlyList<LineItem> Items { get; init; } = [];

    /// <summary>小計, in yen.</summary>
    public ReadValue<Money>? Subtotal { get; init; }

    /// <summary>Consumption tax of the whole receipt, in yen.</summary>
    public ReadValue<Money>? Tax { get; init; }

    /// <summary>Consumption tax by rate.</summary>
    public IReadOnlyList<RateTax> TaxByRate { get; init; } = [];

    /// <summary>Coupons taken off the total, in yen, not negative.</summary>
    public ReadValue<Money>? CouponDiscount { get; init; }

    /// <summary>Points used to pay.</summary>
    public ReadValue<int>? PointsUsed { get; init; }

    /// <summary>Points earned by this purchase.</summary>
    public ReadValue<int>? PointsEarned { get; init; }

    /// <summary>合計, in yen.</summary>
    public ReadValue<Money>? Total { get; init; }

    /// <summary>How it was paid (現金, クレジット …).</summary>
    public ReadValue<string>? Tender { get; init; }

    /// <summary>The number under which a card's company or a code's provider approved the payment (承認番号), digits.</summary>
    public ReadValue<string>? ApprovalNumber { get; init; }

    /// <summary>お預り, in yen.</summary>
    public ReadValue<Money>? CashReceived { get; init; }

    /// <summary>お釣り, in yen.</summary>
    public ReadValue<Money>? Change { get; init; }

    /// <summary>Pieces bought, as printed.</summary>
    public ReadValue<int>? ItemCount { get; init; }

    /// <summary>Where its figures contradict each other.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>What came of asking another reader; null when none was asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SecondReading? Second { get; init; }
}
