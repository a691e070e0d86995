using System.Net.Sockets;
using Npgsql;

namespace GiftDigi.Receipts.Adapters.Postgres;

/// <summary>What a server that does not do as it is told means, in words, and what to do about it.</summary>
internal static class PostgresFailure
{
    private const string IdleInTransaction = "25P03";
    private const string TryAgain = "Nothing was changed, and it can be tried again.";

    /// <summary>Whether the same again may succeed: another transaction was in the way, or the server restarts or is switched over.</summary>
    public static bool IsPassing(Exception exception) => exception is not (LostCommitException or OperationCanceledException) && StateOf(exception) switch
    {
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => true,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => true,
        null => OfServer(exception)?.GetBaseException() is IOException or SocketException { SocketErrorCode: SocketError.ConnectionReset },
        _ => false,
    };

    /// <summary>Whether a commit was refused, so that nothing of it was kept. Anything else leaves that open.</summary>
    public static bool IsRefusal(Exception exception) =>
        StateOf(exception) is { } state && !state.StartsWith("57", StringComparison.Ordinal) && !state.StartsWith("08", StringComparison.Ordinal);

    /// <summary>The failure in words; null when it is none of the server's condition but a fault in what was asked.</summary>
    public static string? Describe(Exception exception) => StateOf(exception) is { } state ? DescribeState(state) : DescribeConnection(exception);

    private static string? StateOf(Exception exception) => OfServer(exception) is PostgresException { SqlState: var state } ? state : null;

    /// <summary>What the driver threw, below what others wrapped it in; what the work itself threw is none of the server's.</summary>
    private static NpgsqlException? OfServer(Exception? exception) => exception as NpgsqlException ?? (exception is null ? null : OfServer(exception.InnerException));

    private static string? DescribeState(string state) => state switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "the server refuses the user name or its password. Set them in the connection string.",
        PostgresErrorCodes.InvalidCatalogName => "the server has no database of that name. Make it (CREATE DATABASE), or set another one in the connection string.",
        PostgresErrorCodes.InsufficientPrivilege => "the user may not do this. Let it own the database, or let one that does run 'receipts migrate'.",
        PostgresErrorCodes.TooManyConnections =>
            "the server has no connection left. Lower the number that each process opens (Storage:PostgresConnections), or raise the server's max_connections. " + TryAgain,
        PostgresErrorCodes.DiskFull => "the server's disk is full. Free space on it. " + TryAgain,
        PostgresErrorCodes.OutOfMemory => "the server has no memory left. " + TryAgain,
        PostgresErrorCodes.ReadOnlySqlTransaction => "the server only reads: it is a standby, or was switched over. Set the address of the one that writes. " + TryAgain,
        PostgresErrorCodes.LockNotAvailable => "another write did not end in time. " + TryAgain,
        PostgresErrorCodes.QueryCanceled => "the server gave the question up: it took too long. " + TryAgain,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => "other writes were in the way each time. " + TryAgain,
        IdleInTransaction => "this process took too long within a transaction. " + TryAgain,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
            "the server is stopping or starting. " + TryAgain,
        PostgresErrorCodes.IoError => "the server cannot read or write its files: see its log. " + TryAgain,
        _ => null,
    };

    private static string? DescribeConnection(Exception exception) => OfServer(exception)?.GetBaseException() switch
    {
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } =>
            "no server of that name is known. Set its address in the connection string.",
        SocketException => "the server does not answer. Start it, or set its address and port in the connection string. " + TryAgain,
        TimeoutException => "the server did not answer in time, or all connections of this process were in use. " + TryAgain,
        IOException => "the connection to the server broke. " + TryAgain,
        NpgsqlException => "the connection could not be used. See whether the server wants TLS (SSL Mode) or another way to sign in. " + TryAgain,
        _ => null,
    };
}
