using FsCheck;
using FsCheck.Fluent;
using GiftDigi.Receipts.Auditing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Auditing;

public sealed class AuditChainTests
{
    private const int Count = 6;
    private readonly List<AuditLink> _links = WrittenChain.Of(Count);

    private AuditHead Head => new(Count, _links[^1].Hash!);

    /// <summary>Every part of a link, to be given another text.</summary>
    private static IReadOnlyList<Func<AuditLink, string?, AuditLink>> Parts =>
    [
        (link, text) => link with { Entry = text },
        (link, text) => link with { Step = text },
        (link, text) => link with { Actor = text },
        (link, text) => link with { At = text },
        (link, text) => link with { ReaderVersion = text },
        (link, text) => link with { RulesVersion = text },
        (link, text) => link with { Details = text },
        (link, text) => link with { PreviousHash = text },
        (link, text) => link with { Hash = text },
    ];

    [Fact]
    public void A_chain_as_it_was_written_is_whole() =>
        WrittenChain.Verify(_links, Head).ShouldBe(new AuditVerification.Whole(Head));

    [Fact]
    public void A_chain_without_records_is_whole() =>
        WrittenChain.Verify([], AuditHead.Empty).ShouldBe(new AuditVerification.Whole(AuditHead.Empty));

    [Fact]
    public void The_hash_of_a_record_stays_what_it_was()
    {
        var link = new AuditLink(
            7, "01KBXPC0G0ABCDEFGHJKMNPQRS", "decided", "worker", "2026-11-21T09:00:00.0000000Z", null, "rules-2", """{"note":"柚子"}""",
            AuditHead.Empty.Hash, Hash: null);

        link.ComputeHash().ShouldBe("6173f01b8a4805bb0b2f7ffccf4c576990d36f190b891bfda6fb57e3d927a2be");
    }

    [Fact]
    public void Any_change_of_one_part_of_one_record_is_found_where_it_was_made()
    {
        var changes = from index in Gen.Choose(0, Count - 1)
                      from part in Gen.Elements(Parts.AsEnumerable())
                      from text in ArbMap.Default.GeneratorFor<string?>()
                      let changed = part(_links[index], text)
                      where changed != _links[index]
                      select (Index: index, Changed: changed);

        Prop.ForAll(changes.ToArbitrary(), change =>
        {
            var links = _links.ToList();
            links[change.Index] = change.Changed;
            return WrittenChain.Verify(links, Head) is AuditVerification.Broken broken && broken.Sequence == change.Index + 1;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Text_moved_from_one_part_to_the_next_is_a_change()
    {
        _links[2] = _links[2] with { ReaderVersion = "reader-1r", RulesVersion = "ules-1" };

        WrittenChain.Verify(_links, Head).ShouldBe(new AuditVerification.Broken(3, AuditFault.Changed, _links[2].Entry));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(Count - 1)]
    public void A_removed_record_is_missed_by_its_number(int index)
    {
        var head = Head;
        _links.RemoveAt(index);

        WrittenChain.Verify(_links, head).ShouldBe(new AuditVerification.Broken(index + 1, AuditFault.Missing, null));
    }

    [Fact]
    public void A_removed_record_is_found_when_those_after_it_move_up()
    {
        var head = Head;
        _links.RemoveAt(2);
        var closed = _links.Select((link, index) => link with { Sequence = index + 1 }).ToList();

        WrittenChain.Verify(closed, head).ShouldBe(new AuditVerification.Broken(3, AuditFault.NotLinked, closed[2].Entry));
    }

    [Fact]
    public void Two_records_that_changed_places_are_found_at_the_first()
    {
        (_links[1], _links[4]) = (_links[4] with { Sequence = 2 }, _links[1] with { Sequence = 5 });

        WrittenChain.Verify(_links, Head).ShouldBe(new AuditVerification.Broken(2, AuditFault.NotLinked, _links[1].Entry));
    }

    [Fact]
    public void A_record_rewritten_with_a_hash_that_fits_breaks_the_one_after_it()
    {
        var forged = _links[2] with { Details = "{}" };
        _links[2] = forged with { Hash = forged.ComputeHash() };

        WrittenChain.Verify(_links, Head).ShouldBe(new AuditVerification.Broken(4, AuditFault.NotLinked, _links[3].Entry));
    }

    [Fact]
    public void A_last_record_rewritten_with_a_hash_that_fits_is_not_the_one_the_head_names()
    {
        var head = Head;
        var forged = _links[^1] with { Details = "{}" };
        _links[^1] = forged with { Hash = forged.ComputeHash() };

        WrittenChain.Verify(_links, head).ShouldBe(new AuditVerification.Broken(Count, AuditFault.HeadDiffers, forged.Entry));
    }

    [Fact]
    public void A_record_added_without_moving_the_head_is_found()
    {
        var head = new AuditHead(Count - 1, _links[^2].Hash!);

        WrittenChain.Verify(_links, head).ShouldBe(new AuditVerification.Broken(Count, AuditFault.BeyondHead, null));
    }

    [Fact]
    public void A_head_that_is_gone_is_told() =>
        WrittenChain.Verify(_links, kept: null).ShouldBe(new AuditVerification.Broken(Count, AuditFault.HeadMissing, _links[^1].Entry));

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void A_number_that_no_record_can_have_is_told(long sequence)
    {
        _links.Add(_links[3] with { Sequence = sequence });

        WrittenChain.Verify(_links, Head).ShouldBe(new AuditVerification.Broken(sequence, AuditFault.Misnumbered, _links[3].Entry));
    }

    [Fact]
    public void What_is_remembered_outside_is_found_in_a_chain_that_has_grown()
    {
        var remembered = _links[3].Hash;

        WrittenChain.Verify(_links, Head, new(4, remembered)).ShouldBeOfType<AuditVerification.Whole>();
        WrittenChain.Verify(_links, Head, new(Hash: remembered)).ShouldBeOfType<AuditVerification.Whole>();
        WrittenChain.Verify(_links, Head, new(4)).ShouldBeOfType<AuditVerification.Whole>();
    }

    [Fact]
    public void A_history_rewritten_from_end_to_end_is_found_by_what_is_remembered_outside()
    {
        var remembered = Head;
        var rewritten = WrittenChain.Of(Count);
        var head = rewritten[^1].Head;

        WrittenChain.Verify(rewritten, head).ShouldBeOfType<AuditVerification.Whole>();
        WrittenChain.Verify(rewritten, head, new(remembered.Count, remembered.Hash))
            .ShouldBe(new AuditVerification.Broken(Count, AuditFault.AnchorDiffers, rewritten[^1].Entry));
        WrittenChain.Verify(rewritten, head, new(Hash: remembered.Hash)).ShouldBe(new AuditVerification.Broken(Count, AuditFault.AnchorDiffers, null));
    }

    [Fact]
    public void A_tail_cut_off_together_with_the_head_is_found_by_what_is_remembered_outside()
    {
        var cut = _links[..^2];

        WrittenChain.Verify(cut, cut[^1].Head, new(Count)).ShouldBe(new AuditVerification.Broken(Count - 1, AuditFault.Missing, null));
    }
}
