namespace GiftDigi.Receipts.Parsing;

/// <summary>What kind of paper it is. Its id is the name in kebab case (<c>card-slip</c>).</summary>
public enum PaperKind
{
    /// <summary>A receipt with its items, or one whose items could not be read; a card's slip may be printed below.</summary>
    ItemisedReceipt,

    /// <summary>領収書: that a sum was paid, not for what.</summary>
    SummaryReceipt,

    /// <summary>クレジット売上票, お客様控え: how a sum was paid, without the receipt that belongs to it.</summary>
    CardSlip,

    /// <summary>Money put on a card or into a wallet: nothing was bought.</summary>
    ChargeSlip,

    /// <summary>Nothing that says that anything was paid.</summary>
    NotAReceipt,
}
