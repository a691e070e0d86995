using System.Net.Sockets;
using System.Security.Authentication;
using RabbitMQ.Client.Exceptions;

namespace GiftDigi.Receipts.Adapters.RabbitMq;

/// <summary>Tells what the client throws when connection or channel are gone from what is wrong with a call.</summary>
internal static class BrokerFault
{
    private const ushort NotAllowed = 530;
    private const ushort PreconditionFailed = 406;

    /// <summary>Whether connection, channel or answer were lost; what was asked may have happened.</summary>
    public static bool IsLoss(Exception exception) => exception
        is OperationInterruptedException or BrokerUnreachableException or ConnectFailureException or ProtocolException or PossibleAuthenticationFailureException
        or IOException or SocketException or TimeoutException or ObjectDisposedException or OperationCanceledException;

    /// <summary>The cause in words, without anything secret.</summary>
    public static string Describe(Exception exception) => Causes(exception).Select(DescribeOne).OfType<string>().FirstOrDefault()
        ?? "it does not answer";

    private static string? DescribeOne(Exception exception) => exception switch
    {
        AuthenticationFailureException or PossibleAuthenticationFailureException => "it does not take this user and password",
        OperationInterruptedException { ShutdownReason.ReplyCode: NotAllowed } => "there is no such virtual host, or this user may not use it",
        OperationInterruptedException { ShutdownReason.ReplyCode: PreconditionFailed } =>
            "its queues were declared with another delivery limit or as another kind of queue; set the limit they have, or remove them when they are empty",
        AuthenticationException => "its certificate is not valid for this host, or it does not speak TLS",
        SocketException socket => socket.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => "nothing listens there",
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "there is no such host",
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
