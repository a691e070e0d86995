using System.Net.Sockets;
using System.Transactions;
using Azure.Identity;
using Azure.Messaging.ServiceBus;

namespace GiftDigi.Receipts.Adapters.ServiceBus;

/// <summary>Tells a service that cannot be used from a lock that was lost and from what is wrong with a call.</summary>
internal static class ServiceBusFault
{
    /// <summary>Whether the service was not reached or did not do it; what was asked may have happened.</summary>
    public static bool IsLoss(Exception exception) => exception switch
    {
        ServiceBusException { Reason: ServiceBusFailureReason.MessageLockLost or ServiceBusFailureReason.MessageSizeExceeded } => false,
        ServiceBusException or UnauthorizedAccessException or AuthenticationFailedException or TransactionException => true,
        IOException or SocketException or TimeoutException or ObjectDisposedException or OperationCanceledException => true,
        _ => false,
    };

    /// <summary>Whether somebody else may have the message by now.</summary>
    public static bool IsLockLost(Exception exception) => exception is ServiceBusException { Reason: ServiceBusFailureReason.MessageLockLost };

    /// <summary>The cause in words, without anything secret.</summary>
    public static string Describe(Exception exception, string queue) =>
        Causes(exception).Select(cause => DescribeOne(cause, queue)).OfType<string>().FirstOrDefault() ?? "it does not answer";

    private static string? DescribeOne(Exception exception, string queue) => exception switch
    {
        ServiceBusException { Reason: ServiceBusFailureReason.MessagingEntityNotFound } => $"it has no queue {queue}; queues are made with the namespace, not by this program",
        ServiceBusException { Reason: ServiceBusFailureReason.MessagingEntityDisabled } => $"its queue {queue} is disabled",
        ServiceBusException { Reason: ServiceBusFailureReason.QuotaExceeded } => $"its queue {queue} is full",
        ServiceBusException { Reason: ServiceBusFailureReason.ServiceBusy } => "it is busy and turns requests away",
        UnauthorizedAccessException => $"it does not let this key or identity use the queue {queue}, for which it needs the rights Send and Listen",
        AuthenticationFailedException => "the program has no identity here that it could sign in with",
        SocketException socket => socket.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => "nothing listens there",
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "there is no such namespace",
            var other => other.ToString(),
        },
        _ => null,
    };

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        var inner = exception is AggregateException several ? several.InnerExceptions : exception.InnerException is { } one ? [one] : Enumerable.Empty<Exception>();
        return inner.SelectMany(Causes).Append(exception);
    }
}
