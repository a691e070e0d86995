using System.Text;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>Verdicts written to a stream as they are read, however many there are.</summary>
internal static class VerdictExport
{
    /// <summary>After so many verdicts what compresses lets go of what it holds, so that a reader sees that they come.</summary>
    private const int LetGo = 100;

    /// <summary>Writes those that are asked for and gives their number.</summary>
    public static async Task<int> WriteAsync(
        IEntryStore entries, EntryFilter filter, VerdictFormat format, Stream stream, Action<int> progress, CancellationToken cancellationToken)
    {
        await using var output = new StreamWriter(stream, new UTF8Encoding(format.HasByteOrderMark), leaveOpen: true);
        var count = 0;
        await output.WriteAsync(format.Heading);
        await foreach (var verdict in entries.ListVerdictsAsync(filter, cancellationToken))
        {
            await output.WriteAsync(format.Write(VerdictLine.Of(verdict)));
            progress(++count);
            if (count % LetGo == 0)
            {
                await output.FlushAsync(cancellationToken);
            }
        }

        return count;
    }
}
