namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;

/// <summary>What a key lets its owner do.</summary>
[Flags]
internal enum AccessRight
{
    None = 0,
    Send = 1,
    Listen = 2,
}
