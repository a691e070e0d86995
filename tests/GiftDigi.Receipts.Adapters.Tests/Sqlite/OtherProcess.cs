using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.Sqlite;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Queueing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Sqlite;

/// <summary>What <see cref="SqliteDatabaseTests"/> runs in processes of their own; never part of a usual run.</summary>
public sealed class OtherProcess
{
    public const int MessagesEach = 40;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Folder => Environment.GetEnvironmentVariable(Command.OtherProcessFolder)
        ?? throw new InvalidOperationException("Not run by another test.");

    [Fact(Explicit = true)]
    public async Task Sends_and_consumes()
    {
        await using var storage = TestStorage.EmbeddedIn(Folder);
        for (var number = 0; number < MessagesEach; number++)
        {
            var message = new QueueMessage($"{Environment.ProcessId}-{number}", "{}");
            await storage.Queue.SendAsync(QueueName.Entries, message, Token);
            var leased = await storage.Queue.ReceiveAsync(QueueName.Entries, 1, TimeSpan.FromMinutes(1), Token);
            (await storage.Queue.CompleteAsync(leased[0], Token)).ShouldBeTrue();
            await storage.Audit.AppendAsync(Sample.Audit(Sample.Entry(storage.Clock), AuditStep.Read), Token);
        }
    }

    [Fact(Explicit = true)]
    public async Task Dies_within_a_transaction()
    {
        using var database = new SqliteDatabase(SqliteDatabaseTests.DatabaseIn(Folder));

        await database.WriteAsync(
            async context =>
            {
                await context.SendAsync(QueueName.Issuances, Sample.Message(1), DateTimeOffset.UnixEpoch, Token);
                await context.Entries.ExecuteDeleteAsync(Token);
                Environment.FailFast("As the test wants.");
                return true;
            },
            Token);
    }

    [Fact(Explicit = true)]
    public async Task Fills_its_disk()
    {
        await using var storage = TestStorage.EmbeddedIn(Folder);
        var filling = Path.Combine(Folder, "filling");
        await ReceiveAsync(storage);
        await File.WriteAllBytesAsync(filling, new byte[200_000], Token);

        var kept = await CountUntilFullAsync(() => storage.Images.KeepAsync(EntryId.New(storage.Clock), new(new byte[50_000]), Token));
        await CountUntilFullAsync(() => File.AppendAllBytesAsync(filling, new byte[1000], Token));
        var received = await CountUntilFullAsync(() => ReceiveAsync(storage));
        File.Delete(filling);
        await ReceiveAsync(storage);

        var images = Directory.GetFiles(Path.Combine(Folder, "images"), "*", SearchOption.AllDirectories);
        Directory.GetFiles(Path.Combine(Folder, "unfinished")).ShouldBeEmpty();
        images.ShouldAllBe(image => new FileInfo(image).Length == 50_000);
        images.Length.ShouldBe(kept);
        (await storage.Entries.ListAsync(new(), Token).CountAsync(Token)).ShouldBe(received + 2);
        (await storage.Queue.CountAsync(QueueName.Entries, Token)).ShouldBe(received + 2);
    }

    private static async Task ReceiveAsync(TestStorage storage)
    {
        var id = EntryId.New(storage.Clock);
        var entry = Sample.Entry(storage.Clock, photo: id.Value) with { Id = id };
        await storage.Entries.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token);
    }

    private static async Task<int> CountUntilFullAsync(Func<Task> write)
    {
        for (var count = 0; ; count++)
        {
            try
            {
                await write();
            }
            catch (IOException e)
            {
                TestContext.Current.SendDiagnosticMessage(e.Message);
                return count;
            }
        }
    }
}
