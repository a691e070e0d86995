namespace GiftDigi.Receipts.Benchmarks.Capacity;

/// <summary>What an entry costs, as it was measured: infra/capacity.md says where and how. Seconds.</summary>
internal static class CapacityCosts
{
    /// <summary>Round trips to the database while others wait to write: of receiving an entry, and of concluding it.</summary>
    private const int ReceivingTrips = 7;
    private const int ConcludingTrips = 14;

    /// <summary>How long each keeps others waiting where the database is on the same machine.</summary>
    private const double ReceivingHere = 0.002;
    private const double ConcludingHere = 0.008;

    /// <summary>Processor seconds of the 24 sample photos.</summary>
    private static readonly double[] Readings =
        [0.55, 0.55, 0.55, 0.61, 0.61, 0.63, 0.66, 0.67, 0.67, 0.68, 0.68, 0.72, 0.73, 0.76, 0.77, 0.89, 0.90, 0.92, 0.94, 0.99, 1.06, 1.08, 1.14, 2.02];

    /// <summary>For one core of each kind, and a database that a packet reaches and comes back from in so many seconds.</summary>
    /// <param name="roundTrip">From a process to the database and back.</param>
    public static CapacityDesign Measured(double roundTrip) => new()
    {
        WebCores = 1,
        Hands = 1,
        Upload = new ServiceTime.Exponential(0.05),
        Receiving = new ServiceTime.Constant(ReceivingHere + (ReceivingTrips * roundTrip)),
        Relaying = new ServiceTime.Constant(0.06),
        Working = new ServiceTime.Measured(Readings),
        Concluding = new ServiceTime.Constant(ConcludingHere + (ConcludingTrips * roundTrip)),
    };
}
