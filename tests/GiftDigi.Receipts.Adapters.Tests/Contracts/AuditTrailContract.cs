using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Entries;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every audit trail promises.</summary>
public abstract class AuditTrailContract : StorageContract
{
    private protected AuditTrailContract(TestStorage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task Records_come_back_as_they_were_written_and_in_that_order()
    {
        var entry = Sample.Entry(Storage.Clock);
        var read = Sample.Audit(entry, AuditStep.Read);
        var failed = new AuditRecord(entry.Id, AuditStep.Failed, "worker", entry.ReceivedAt.AddHours(-1), null, null, "{}");

        await Storage.Audit.AppendAsync(read, Token);
        await Storage.Audit.AppendAsync(failed, Token);

        (await Storage.Audit.ListAsync(entry.Id, Token)).ShouldBe([read, failed]);
    }

    [Fact]
    public async Task The_history_of_one_entry_holds_no_other()
    {
        var entry = Sample.Entry(Storage.Clock);
        await Storage.Audit.AppendAsync(Sample.Audit(entry, AuditStep.Read), Token);

        var records = await Storage.Audit.ListAsync(EntryId.New(Storage.Clock), Token);

        records.ShouldBeEmpty();
    }
}
