using GiftDigi.Receipts.Consulting;

namespace GiftDigi.Receipts.Worker.Reading;

/// <summary>How much Azure is asked and what it is shown; settings <c>Reader:Azure:…</c>, beside those of the service itself.</summary>
internal sealed class AzureChoice
{
    /// <summary>Pages that may be sent in a day in Japan, of all campaigns: 0 to 1,000,000.</summary>
    public int PagesPerDay { get; set; } = 500;

    /// <summary>Pages of one campaign that may be sent in a day: 0 to 1,000,000.</summary>
    public int PagesPerCampaign { get; set; } = 200;

    /// <summary>Confidence from which on total, day and shop are sure: 0.5 to 1.</summary>
    public double Certainty { get; set; } = 0.9;

    /// <summary>Whether what this machine knows to be personal is blackened before a photo is sent.</summary>
    public bool Blacken { get; set; } = true;

    /// <summary>What a page costs in yen, for the metrics: 0 to 1,000; 0 unless set.</summary>
    public double PricePerPage { get; set; }

    /// <summary>The budget.</summary>
    public PageLimits Limits => new(PagesPerDay, PagesPerCampaign);

    /// <summary>What is wrong with these values, one sentence each.</summary>
    public IEnumerable<string> Faults()
    {
        const int most = 1_000_000;
        if (PagesPerDay is < 0 or > most || PagesPerCampaign is < 0 or > most)
        {
            yield return $"{nameof(PagesPerDay)} and {nameof(PagesPerCampaign)} must be from 0 to 1,000,000.";
        }

        if (PricePerPage is not (>= 0 and <= 1_000))
        {
            yield return $"{nameof(PricePerPage)} must be from 0 to 1,000.";
        }

        if (Certainty is not (>= 0.5 and <= 1))
        {
            yield return $"{nameof(Certainty)} must be from 0.5 to 1.";
        }
    }
}
