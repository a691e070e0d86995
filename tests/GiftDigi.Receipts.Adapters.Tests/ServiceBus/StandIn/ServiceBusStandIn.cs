using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Amqp;
using Amqp.Framing;
using Amqp.Listener;
using Amqp.Sasl;
using Amqp.Transactions;
using Amqp.Types;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;

/// <summary>
/// A namespace of Service Bus as far as the program uses it, over the same protocol. It is strict: what it does not know, or Service Bus
/// would not take, is kept in <see cref="Faults"/>, and a test that leaves any there has failed.
/// </summary>
internal sealed class ServiceBusStandIn : IContainer, IDisposable
{
    private const uint Credit = 1000;
    private const ulong LargestMessage = 262_144;
    private static readonly TimeSpan PumpInterval = TimeSpan.FromMilliseconds(20);
    private readonly Lock _gate = new();
    private readonly ConcurrentQueue<string> _faults = [];
    private readonly Dictionary<string, StandInQueue> _queues = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConnectionListener _listener;
    private readonly TokenDesk _tokens;
    private readonly RequestDesk _requests;
    private readonly TransactionDesk _transactions = new();
    private readonly Timer _pumping;

    public ServiceBusStandIn(IEnumerable<string> queues, QueueRules rules, TimeProvider clock)
    {
        foreach (var name in queues)
        {
            var dead = new StandInQueue($"{name}/$deadletterqueue", rules, clock, dead: null);
            _queues[dead.Name] = dead;
            _queues[name] = new(name, rules, clock, dead);
        }

        _tokens = new(name => _queues.ContainsKey(name), AddFault);
        _requests = new(AddFault);
        Port = FreePort();
        _listener = new(string.Create(CultureInfo.InvariantCulture, $"amqp://127.0.0.1:{Port}"), this);
        _listener.SASL.EnableMechanism(new Symbol("MSSBCBS"), SaslProfile.Anonymous);
        _listener.HandlerFactory = _ => new DeliveryTags();
        _listener.Open();
        _pumping = new(_ => Do(Pump), state: null, PumpInterval, PumpInterval);
    }

    public int Port { get; }

    /// <summary>What was asked for that Service Bus would not take.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>How many of the next sends are turned away because the service is busy.</summary>
    public int BusyAnswers { get; set; }

    /// <summary>The ids of all that was sent, in its order.</summary>
    public ConcurrentQueue<string> SentIds { get; } = [];

    X509Certificate2? IContainer.ServiceCertificate => null;

    IDictionary<string, TransportProvider> IContainer.CustomTransports { get; } = new Dictionary<string, TransportProvider>();

    /// <summary>Looks at what is in a queue.</summary>
    public IReadOnlyList<StoredMessage> Look(string queue)
    {
        lock (_gate)
        {
            return [.. _queues[queue].Messages];
        }
    }

    Message IContainer.CreateMessage(ByteBuffer buffer) => Message.Decode(buffer);

    Link IContainer.CreateLink(ListenerConnection connection, ListenerSession session, Attach attach) => new ListenerLink(session, attach);

    bool IContainer.AttachLink(ListenerConnection connection, ListenerSession session, Link link, Attach attach)
    {
        attach.MaxMessageSize = LargestMessage;
        var ours = (ListenerLink)link;
        if (attach.Target is Coordinator)
        {
            ours.InitializeReceiver(Credit, (_, message, _, _) => Do(() => Discharge(ours, message)), state: null);
            return true;
        }

        var node = (attach.Role ? ((Source)attach.Source).Address : ((Target)attach.Target).Address).TrimStart('/');
        if (node == TokenDesk.Node)
        {
            Attach(ours, attach, (message, reply) => reply(_tokens.Answer(connection, message)));
            return true;
        }

        var path = RequestDesk.QueueOf(node, out var isRequest);
        TokenDesk.Check(connection, node, isRequest || attach.Role ? AccessRight.Listen : AccessRight.Send);
        if (!_queues.TryGetValue(path, out var queue))
        {
            throw new AmqpException(new Error(ErrorCode.NotFound) { Description = $"The messaging entity '{path}' could not be found." });
        }

        AttachToQueue(ours, attach, queue, isRequest);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pumping.Dispose();
        try
        {
            _listener.Close();
        }
        catch (ObjectDisposedException)
        {
            // It no longer accepts anybody by now; a connection that a client was just closing cannot be told of the end again.
        }
    }

    private void AttachToQueue(ListenerLink link, Attach attach, StandInQueue queue, bool isRequest)
    {
        if (isRequest)
        {
            Attach(link, attach, (message, reply) => reply(_requests.Answer(queue, message)));
        }
        else if (attach.Role)
        {
            AttachConsumer(link, queue);
        }
        else
        {
            link.InitializeReceiver(Credit, (_, message, state, _) => Do(() => Take(link, queue, message, state)), state: null);
        }
    }

    /// <summary>One of the two links by which questions and answers go.</summary>
    private void Attach(ListenerLink link, Attach attach, Action<Message, Action<Message>> answer)
    {
        if (attach.Role)
        {
            link.Session.Connection.Replies()[((Target)attach.Target).Address] = link;
            link.InitializeSender((_, _, _) => { }, (_, _, _, _) => { }, state: null);
            return;
        }

        link.InitializeReceiver(
            Credit,
            (_, message, _, _) => Do(() =>
            {
                link.DisposeMessage(message, new Accepted(), settled: true);
                answer(message, reply =>
                {
                    (reply.Properties ??= new()).SetCorrelationId(message.Properties.GetMessageId());
                    link.Session.Connection.Replies()[message.Properties.ReplyTo].SendMessage(reply);
                });
            }),
            state: null);
    }

    private void AttachConsumer(ListenerLink link, StandInQueue queue)
    {
        var consumer = new Consumer(link);
        lock (_gate)
        {
            queue.Attach(consumer);
        }

        link.Closed += (_, _) =>
        {
            consumer.IsClosed = true;
            lock (_gate)
            {
                queue.Detach(consumer);
            }
        };
        link.InitializeSender(
            (change, _, _) => Do(() => consumer.Ask(change)),
            (message, state, _, _) => Do(() =>
            {
                if (!consumer.IsClosed)
                {
                    Settle(link, queue, message, state);
                }
            }),
            state: null);
    }

    /// <summary>A message, or several in one, for a queue.</summary>
    private void Take(ListenerLink link, StandInQueue queue, Message message, DeliveryState? state)
    {
        if (BusyAnswers > 0)
        {
            BusyAnswers--;
            link.DisposeMessage(message, Refusal("com.microsoft:server-busy", "The service is busy."), settled: true);
            return;
        }

        var arrived = SentMessages.Read(message, AddFault);
        var transaction = (state as TransactionalState)?.TxnId;
        var isTaken = _transactions.Do(transaction, () =>
        {
            foreach (var one in arrived)
            {
                SentIds.Enqueue(one.Id);
                queue.Add(one);
            }
        });
        link.DisposeMessage(message, isTaken ? Within(transaction, new Accepted()) : Refusal("amqp:transaction:unknown-id", "No such transaction."), settled: true);
    }

    /// <summary>What the holder of a message says of it.</summary>
    private void Settle(ListenerLink link, StandInQueue queue, Message message, DeliveryState state)
    {
        var transaction = (state as TransactionalState)?.TxnId;
        var outcome = (state as TransactionalState)?.Outcome ?? state;
        if (queue.Find(new(message.DeliveryTag)) is not { } held)
        {
            link.DisposeMessage(message, Refusal("com.microsoft:message-lock-lost", "The lock supplied is invalid."), settled: true);
            return;
        }

        var isDone = _transactions.Do(transaction, () => Settle(queue, held, outcome));
        link.DisposeMessage(
            message, isDone ? Within(transaction, outcome is Rejected ? new Rejected() : (Outcome)outcome) : Refusal("amqp:transaction:unknown-id", "No such transaction."), settled: true);
    }

    private void Settle(StandInQueue queue, StoredMessage held, DeliveryState outcome)
    {
        switch (outcome)
        {
            case Accepted:
                queue.Remove(held);
                break;
            case Modified { UndeliverableHere: not true }:
                queue.Return(held);
                break;
            case Released:
                held.Lock = null;
                break;
            case Rejected { Error: { } error } when error.Condition.Equals(new Symbol("com.microsoft:dead-letter")) && error.Info is { } info:
                queue.Kill(held, info.ToDictionary(pair => pair.Key.ToString()!, pair => pair.Value, StringComparer.Ordinal));
                break;
            default:
                AddFault($"A message was settled with {outcome}.");
                break;
        }
    }

    private void Discharge(ListenerLink link, Message message)
    {
        DeliveryState state = message.Body switch
        {
            Declare => new Declared { TxnId = _transactions.Begin() },
            Discharge discharge when _transactions.End(discharge.TxnId, discharge.Fail) => new Accepted(),
            _ => Refusal("amqp:transaction:unknown-id", "No such transaction."),
        };
        link.DisposeMessage(message, state, settled: true);
    }

    private static DeliveryState Within(byte[]? transaction, Outcome outcome) =>
        transaction is null ? outcome : new TransactionalState { TxnId = transaction, Outcome = outcome };

    private static Rejected Refusal(string condition, string description) => new() { Error = new(condition) { Description = description } };

    /// <summary>One thing after the other, and then whoever waits is given what is due.</summary>
    private void Do(Action act)
    {
        lock (_gate)
        {
            try
            {
                act();
                Pump();
            }
            catch (AmqpException)
            {
                // The other end has left meanwhile.
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                AddFault(exception.ToString());
            }
        }
    }

    private void Pump()
    {
        foreach (var queue in _queues.Values)
        {
            queue.Pump();
        }
    }

    private void AddFault(string fault) => _faults.Enqueue(fault);

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
