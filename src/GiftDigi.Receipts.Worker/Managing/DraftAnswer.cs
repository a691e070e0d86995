using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Worker.Managing;

/// <summary>What became of a draft that was to be published.</summary>
public abstract record DraftAnswer
{
    private DraftAnswer()
    {
    }

    /// <summary>It is the newest version now.</summary>
    public sealed record Published(Campaign Terms) : DraftAnswer;

    /// <summary>There are mistakes in it.</summary>
    public sealed record Mistaken : DraftAnswer;

    /// <summary>There are warnings about it, which nobody accepted.</summary>
    public sealed record NotAccepted : DraftAnswer;

    /// <summary>Somebody else published another version, or the id is another campaign's.</summary>
    /// <param name="Newest">The newest version.</param>
    public sealed record Overtaken(int Newest) : DraftAnswer;
}
