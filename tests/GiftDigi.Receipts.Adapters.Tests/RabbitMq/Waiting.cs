using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.Tests.RabbitMq;

/// <summary>Waits for what another process brings about, with a deadline.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>The next message, also through failures of the connection.</summary>
    public static async Task<LeasedMessage> ReceiveAsync(IMessageQueue queue, TimeSpan lease, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        while (true)
        {
            try
            {
                if (await queue.ReceiveAsync(QueueName.Entries, 1, lease, limit.Token) is [var message])
                {
                    return message;
                }

                await queue.WaitAsync(QueueName.Entries, TimeSpan.FromSeconds(1), limit.Token);
            }
            catch (QueueUnavailableException)
            {
                await Task.Delay(Interval, TimeProvider.System, limit.Token);
            }
        }
    }

    /// <summary>Until it holds; a queue that cannot be reached is asked again.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        while (!await HoldsAsync(condition))
        {
            await Task.Delay(Interval, TimeProvider.System, limit.Token);
        }
    }

    private static async Task<bool> HoldsAsync(Func<Task<bool>> condition)
    {
        try
        {
            return await condition();
        }
        catch (QueueUnavailableException)
        {
            return false;
        }
    }
}
