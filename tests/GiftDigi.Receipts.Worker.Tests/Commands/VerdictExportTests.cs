using System.IO.Compression;
using System.Text;
using GiftDigi.Receipts.Adapters;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Commands;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Commands;

/// <summary>Verdicts as a file that is sent while it is made.</summary>
public sealed class VerdictExportTests : IAsyncDisposable
{
    private const int Count = 250;
    private readonly ServiceProvider _services = new ServiceCollection().AddMemoryStorage().BuildServiceProvider();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IEntryStore Entries => _services.GetRequiredService<IEntryStore>();

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public async Task The_first_rows_are_with_the_reader_before_the_last_are_made_also_compressed(string format)
    {
        var entries = await EnterAsync();
        using var sent = new MemoryStream();
        await using var compressed = new GZipStream(sent, CompressionLevel.Fastest, leaveOpen: true);
        var arrived = "";

        var written = await VerdictExport.WriteAsync(
            Entries, new(), VerdictFormat.Of(format), compressed, count => arrived = count == Count - 1 ? Arrived(sent) : arrived, Token);

        written.ShouldBe(Count);
        arrived.ShouldContain(entries[0].Value);
        arrived.ShouldNotContain(entries[^1].Value);
    }

    [Fact]
    public async Task A_reader_that_leaves_stops_the_query()
    {
        await EnterAsync();
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var seen = 0;

        await Should.ThrowAsync<OperationCanceledException>(VerdictExport.WriteAsync(Entries, new(), VerdictFormat.Of("csv"), Stream.Null, Leave, leaving.Token));

        seen.ShouldBeLessThan(Count);

        void Leave(int count)
        {
            seen = count;
            if (count == 120)
            {
                leaving.Cancel();
            }
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>What can be read of a file that is not whole yet.</summary>
    private static string Arrived(MemoryStream sent)
    {
        using var half = new GZipStream(new MemoryStream(sent.ToArray()), CompressionMode.Decompress);
        using var read = new MemoryStream();
        var buffer = new byte[1024];
        try
        {
            while (half.Read(buffer) is > 0 and var length)
            {
                read.Write(buffer, 0, length);
            }
        }
        catch (InvalidDataException)
        {
            // It ends where it was cut.
        }

        return Encoding.UTF8.GetString(read.ToArray());
    }

    private async Task<IReadOnlyList<EntryId>> EnterAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var conclusion = new Conclusion(new(VerdictKind.Referred, [Reason.Illegible], []), [], [], 1, "reader-1", "rules-1");
        for (var count = 0; count < Count; count++)
        {
            var entry = new Entry(EntryId.New(TimeProvider.System), new("test-campaign"), new($"entrant-{count}"), null, now);
            await Entries.ReceiveAsync(entry, new(entry.Id, AuditStep.Received, "test", now, null, null, "{}"), Token);
            await Entries.ConcludeAsync(entry, null, _ => (conclusion, []), Token);
        }

        return [.. (await Entries.ReadPageAsync(new(), new(Count), Token)).Entries.Select(record => record.Entry.Id).Reverse()];
    }
}
