namespace GiftDigi.Receipts.Rendering;

/// <summary>Which layouts, chains and fonts receipts are drawn from.</summary>
public enum RenderScope
{
    /// <summary>Those of the project's samples: eight layouts, nine fonts. A seed gives the same receipts as ever.</summary>
    Samples,

    /// <summary>All that may be looked at while the reader is tuned: those of the samples, and later ones.</summary>
    Tuning,

    /// <summary>Those as well that are held out: no tuning ever sees them, so they tell how well the reader does on the unknown.</summary>
    All,
}
