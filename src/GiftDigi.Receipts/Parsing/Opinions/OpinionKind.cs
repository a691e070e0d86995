namespace GiftDigi.Receipts.Parsing.Opinions;

/// <summary>How what another reader read stands to a receipt's value.</summary>
public enum OpinionKind
{
    /// <summary>Both read the same.</summary>
    Agrees,

    /// <summary>Texts that differ as two readers of one print do: it says nothing for or against.</summary>
    Resembles,

    /// <summary>Each read another value; the receipt has the one, this is the other.</summary>
    Contradicts,

    /// <summary>Only the other reader read it: the receipt has it from there.</summary>
    Filled,

    /// <summary>Only the other reader read it, and the receipt does not have it.</summary>
    Alone,
}
