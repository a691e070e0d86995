using System.Globalization;

namespace GiftDigi.Receipts.Benchmarks.Faults;

/// <summary>Brings planned faults about, each at its time, and takes them away again.</summary>
/// <param name="installation">What they are done to.</param>
/// <param name="say">Told of each when it begins and how it went.</param>
internal sealed class FaultRun(Installation installation, Action<string> say)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private const int Trickle = 4_000;
    private const int MostDelay = 400;
    private const string BrokerAlarm = "1000GB";
    private const string BrokerUsual = "100MB";

    /// <summary>Seconds by which clocks are wrong, in either direction.</summary>
    private static readonly int[] Skews = [5, 30, 60, 300];

    private readonly Mischief _mischief = new(installation.Broker.Address, installation.Database.Address);
    private readonly List<DoneFault> _done = [];

    /// <summary>What was done, and when.</summary>
    public IReadOnlyList<DoneFault> Done => _done;

    /// <summary>Faults that could not be brought about.</summary>
    public int Failed { get; private set; }

    /// <summary>All of them; several may last at the same time.</summary>
    /// <param name="plan">What is to come.</param>
    /// <param name="answered">How many photos were answered so far.</param>
    public async Task RunAsync(IReadOnlyList<PlannedFault> plan, Func<int> answered)
    {
        var running = new List<Task>();
        foreach (var fault in plan)
        {
            while (answered() < fault.After)
            {
                await WaitAsync(Interval);
            }

            running.Add(RunAsync(fault));
        }

        await Task.WhenAll(running);
    }

    private async Task RunAsync(PlannedFault fault)
    {
        var from = TimeProvider.System.GetUtcNow();
        string how;
        try
        {
            how = await DoAsync(fault);
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or System.Data.Common.DbException or RabbitMQ.Client.Exceptions.RabbitMQClientException)
        {
            // A server that messages are taken from may be down just then.
            how = $"could not be done: {exception.GetType().Name}";
        }

        lock (_done)
        {
            Failed += how.StartsWith("could not", StringComparison.Ordinal) ? 1 : 0;
            _done.Add(new(fault.Kind, fault.Target, from, TimeProvider.System.GetUtcNow()));
            say($"{fault}{(how.Length > 0 ? $" ({how})" : "")}");
        }
    }

    /// <returns>What there is to say of it.</returns>
    private async Task<string> DoAsync(PlannedFault fault)
    {
        var random = new Random(fault.Draw);
        var worker = installation.Workers[random.Next(installation.Workers.Count)];
        switch (fault.Kind)
        {
            case FaultKind.KillWorker:
                await worker.KillAsync(fault.Length);
                return "";
            case FaultKind.KillPages:
                await installation.Pages.KillAsync(fault.Length);
                return "";
            case FaultKind.PauseWorker:
                await worker.PauseAsync(fault.Length);
                return "";
            case FaultKind.SkewWorker:
                return await SkewAsync(worker, random, fault.Length);
            case FaultKind.FillDisk:
                return await FillAsync(fault.Target!.Value, fault.Length);
            case FaultKind.FillDataDisk:
                return await FillAsync(installation.DataDisk, fault.Length);
            case FaultKind.Duplicate:
                return Messages(await _mischief.DuplicateAsync(random));
            case FaultKind.Reorder:
                return Messages(await _mischief.ReorderAsync(random));
            case FaultKind.RelayAgain:
                return Messages(await _mischief.RelayAgainAsync());
            case FaultKind.Cut or FaultKind.Shut or FaultKind.Delay or FaultKind.Trickle or FaultKind.KillServer:
                await DisturbAsync(installation[fault.Target!.Value], fault, random);
                return "";
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task DisturbAsync(LocalServer server, PlannedFault fault, Random random)
    {
        switch (fault.Kind)
        {
            case FaultKind.Cut:
                server.Door.Cut();
                break;
            case FaultKind.Shut:
                server.Door.Shut();
                await WaitAsync(fault.Length);
                server.Door.Open();
                break;
            case FaultKind.Delay:
                server.Door.Delay = TimeSpan.FromMilliseconds(random.Next(50, MostDelay));
                await WaitAsync(fault.Length);
                server.Door.Delay = TimeSpan.Zero;
                break;
            case FaultKind.Trickle:
                server.Door.BytesPerSecond = Trickle;
                await WaitAsync(fault.Length);
                server.Door.BytesPerSecond = int.MaxValue;
                break;
            case FaultKind.KillServer:
                await server.KillAsync();
                await WaitAsync(fault.Length);
                await server.StartAsync();
                break;
        }
    }

    private static async Task<string> SkewAsync(ManagedProcess worker, Random random, TimeSpan length)
    {
        var seconds = Skews[random.Next(Skews.Length)] * (random.Next(2) == 0 ? 1 : -1);
        worker.Extra = ["--skew", seconds.ToString(CultureInfo.InvariantCulture)];
        await worker.KillAsync(TimeSpan.Zero);
        await WaitAsync(length);
        worker.Extra = [];
        await worker.KillAsync(TimeSpan.Zero);
        return string.Create(CultureInfo.InvariantCulture, $"by {seconds} s");
    }

    private async Task<string> FillAsync(Target target, TimeSpan length)
    {
        if (target == Target.Store)
        {
            var how = await FillAsync(installation.StoreDisk, length);
            await installation.Store.StartAsync();
            return how;
        }

        var (exitCode, _) = await installation.Broker.ControlAsync("set_disk_free_limit", BrokerAlarm);
        await WaitAsync(length);
        await installation.Broker.ControlAsync("set_disk_free_limit", BrokerUsual);
        return exitCode == 0 ? "" : "could not be done: the broker was away";
    }

    private static async Task<string> FillAsync(SmallDisk disk, TimeSpan length)
    {
        var isFull = await disk.FillAsync();
        await WaitAsync(length);
        await disk.ClearAsync();
        return isFull ? "" : disk.IsThere ? "could not be done: more was written all the time" : "could not be done: this machine lets nobody mount a disk";
    }

    private static string Messages(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} messages");

    private static Task WaitAsync(TimeSpan length) => Task.Delay(length, TimeProvider.System, CancellationToken.None);
}
