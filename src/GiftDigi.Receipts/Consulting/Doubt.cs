namespace GiftDigi.Receipts.Consulting;

/// <summary>Why what one reader read is not enough by itself.</summary>
public enum Doubt
{
    /// <summary>It saw no receipt.</summary>
    NoReceipt,

    /// <summary>Something is wrong with the photo.</summary>
    Defects,

    /// <summary>Its figures contradict each other.</summary>
    Figures,

    /// <summary>The total is missing or not sure.</summary>
    Total,

    /// <summary>The day of purchase is missing or not sure.</summary>
    PurchaseDate,

    /// <summary>The shop is missing or not sure.</summary>
    Merchant,
}
