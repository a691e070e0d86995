namespace GiftDigi.Receipts.Worker.Loading;

/// <summary>How the pace of arrivals changes while a load lasts.</summary>
internal enum ArrivalPattern
{
    /// <summary>The same from beginning to end.</summary>
    Steady,

    /// <summary>From nothing up to the rate.</summary>
    Ramp,

    /// <summary>A day of 24 hours in the time there is: few at night, most in the evening, the rate on average.</summary>
    Day,

    /// <summary>The rate, for the middle third many times of it, and the rate again.</summary>
    Surge,
}
