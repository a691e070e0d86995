using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Deciding;
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
    public async Task The_last_verification_is_remembered_and_none_that_began_before()
    {
        (await Storage.Audit.FindVerificationAsync(Token)).ShouldBeNull();
        var now = Storage.Clock.GetUtcNow();
        var whole = new KeptVerification(new AuditVerification.Whole(new(3, new('a', 64))), now);
        var broken = new KeptVerification(new AuditVerification.Broken(2, AuditFault.NotLinked, "entry"), now.AddHours(1));

        await Storage.Audit.KeepVerificationAsync(whole, Token);
        (await Storage.Audit.FindVerificationAsync(Token)).ShouldBe(whole);
        await Storage.Audit.KeepVerificationAsync(broken, Token);
        await Storage.Audit.KeepVerificationAsync(whole, Token);

        (await Storage.Audit.FindVerificationAsync(Token)).ShouldBe(broken);
    }

    [Fact]
    public async Task The_history_of_one_entry_holds_no_other()
    {
        var entry = Sample.Entry(Storage.Clock);
        await Storage.Audit.AppendAsync(Sample.Audit(entry, AuditStep.Read), Token);

        var records = await Storage.Audit.ListAsync(EntryId.New(Storage.Clock), Token);

        records.ShouldBeEmpty();
    }

    [Fact]
    public async Task Records_of_changes_and_of_anything_else_are_one_whole_chain()
    {
        var entry = Sample.Entry(Storage.Clock);

        await Storage.Entries.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token);
        await Storage.Audit.AppendAsync(Sample.Audit(entry, AuditStep.Failed) with { ReaderVersion = null, RulesVersion = null }, Token);
        await Storage.Entries.ConcludeAsync(
            entry, null, _ => (Sample.Conclusion(VerdictKind.Approved), [Sample.Audit(entry, AuditStep.Read), Sample.Audit(entry, AuditStep.Decided)]), Token);

        var links = await Storage.Audit.ReadLinksAsync(long.MinValue, Token).ToListAsync(Token);
        links.Select(link => link.Sequence).ShouldBe([1, 2, 3, 4]);
        (await Storage.Audit.ListLinksAsync(entry.Id, Token)).ShouldBe(links);
        (await Storage.Audit.ListLinksAsync(EntryId.New(Storage.Clock), Token)).ShouldBeEmpty();
        links.Select(link => link.Step).ShouldBe(["received", "failed", "read", "decided"]);
        (await VerifyAsync()).ShouldBe(new AuditVerification.Whole(links[^1].Head));
    }

    [Fact]
    public async Task A_new_history_is_whole_and_its_head_says_that_it_is_empty()
    {
        (await Storage.Audit.FindHeadAsync(Token)).ShouldBe(AuditHead.Empty);
        (await VerifyAsync()).ShouldBe(new AuditVerification.Whole(AuditHead.Empty));
    }

    [Fact]
    public async Task A_refused_change_leaves_no_link()
    {
        var entry = Sample.Entry(Storage.Clock);
        await Storage.Entries.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token);

        await Storage.Entries.ReceiveAsync(Sample.Entry(Storage.Clock), Sample.Audit(entry, AuditStep.Received), Token);
        await Should.ThrowAsync<TimeoutException>(() => Storage.Entries.ConcludeAsync(entry, null, _ => throw new TimeoutException(), Token));

        (await Storage.Audit.FindHeadAsync(Token)).ShouldNotBeNull().Count.ShouldBe(1);
        (await VerifyAsync()).ShouldBeOfType<AuditVerification.Whole>();
    }

    [Fact]
    public async Task Those_who_append_at_once_make_one_chain_that_is_whole_whenever_it_is_verified()
    {
        const int Writers = 4;
        const int Each = 40;
        var entry = Sample.Entry(Storage.Clock);

        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(
            async () =>
            {
                for (var number = 0; number < Each; number++)
                {
                    await Storage.Audit.AppendAsync(Sample.Audit(entry, AuditStep.Read), Token);
                }
            },
            Token)));
        do
        {
            (await VerifyAsync()).ShouldBeOfType<AuditVerification.Whole>();
        }
        while (!writing.IsCompleted);
        await writing;

        (await VerifyAsync()).ShouldBeOfType<AuditVerification.Whole>().Head.Count.ShouldBe(Writers * Each);
    }

    private Task<AuditVerification> VerifyAsync() => AuditChain.VerifyAsync(Storage.Audit, AuditAnchor.None, _ => { }, Token);
}
