using FsCheck;
using FsCheck.Fluent;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Auditing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Auditing;

public sealed class FilterAddressTests
{
    private const string Entry = "01JD5Z0000000000000000ABCD";
    private static readonly string[] Names = ["campaign", "verdict", "reason", "merchant", "product", "entrant", "reviewer", "reader", "from", "to", "after"];

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "?campaign=Winter!", "campaign", "an id of lower-case letters, digits and hyphens" },
        { "?verdict=maybe", "verdict", "one of approved, referred, rejected" },
        { "?verdict=1", "verdict", "one of approved, referred, rejected" },
        { "?merchant=a%00b", "merchant", "a text of at most 100 characters" },
        { "?entrant=../etc", "entrant", "1 to 64 letters, digits, '.', '-' or '_'" },
        { "?from=2026-02-30", "from", "a day such as 2026-11-01" },
        { "?from=2026-11-02&to=2026-11-01", "to", "a day that is not before the first one" },
        { "?after=1", "after", "the id of an entry, 26 characters; those received after it are wanted" },
        { "?verdict=approved&verdict=rejected", "verdict", "one value" },
    };

    [Fact]
    public void An_address_asks_for_what_its_fields_say()
    {
        var reading = Read($"?to=2026-11-30&from=2026-11-01&verdict=rejected&reason=already-used&campaign=soda&merchant=%20ﾛｰｿﾝ&product=&lang=en&after={Entry}");

        reading.IsWhole.ShouldBeTrue();
        reading.Filter.ShouldBe(new EntryFilter(new("soda"), VerdictKind.Rejected, reading.Filter.After)
        {
            IsConcluded = true,
            Reason = Reason.AlreadyUsed,
            Merchant = "ローソン",
            From = new(2026, 11, 1),
            To = new(2026, 11, 30),
        });
        FilterAddress.Write(reading.Filter).ShouldBe(
            $"?campaign=soda&verdict=rejected&reason=already-used&merchant=%E3%83%AD%E3%83%BC%E3%82%BD%E3%83%B3&from=2026-11-01&to=2026-11-30&after={Entry}");
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_value_that_is_none_is_told_with_what_is_wanted(string query, string field, string wanted)
    {
        var mistake = Read(query).Mistakes.ShouldHaveSingleItem();

        mistake.Field.ShouldBe(field);
        string.Format(null, mistake.Wanted.English, [.. mistake.Wanted.Values]).ShouldBe(wanted);
        mistake.Wanted.Japanese.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Nothing_is_asked_by_an_empty_address() => (FilterAddress.Write(Read("").Filter), Read("").IsWhole).ShouldBe(("", true));

    [Fact]
    public void What_is_written_is_read_again_and_written_in_the_same_way()
    {
        var texts = Gen.Elements("ローソン", "soda&x=1", "a b+c", "%", "'; DROP", "ゆず #1?", "東京/渋谷").OrNull();
        var filters = from campaign in Gen.Elements("soda", "mugi-2026").OrNull()
                      from verdict in Gen.Elements(Enum.GetValues<VerdictKind>())
                      from reason in Gen.Elements(Enum.GetValues<Reason>())
                      from merchant in texts
                      from product in texts
                      from reader in texts
                      from person in Gen.Elements("a", "entrant_1.x-y").OrNull()
                      from isAsked in ArbMap.Default.GeneratorFor<bool>()
                      from day in Gen.Choose(700_000, 740_000)
                      from length in Gen.Choose(0, 100)
                      select new EntryFilter(campaign is null ? null : new(campaign), isAsked ? verdict : null, EntryId.TryParse(isAsked ? Entry : "", out var after) ? after : null)
                      {
                          IsConcluded = true,
                          Reason = isAsked ? null : reason,
                          Merchant = merchant,
                          Product = product,
                          Reader = reader,
                          Entrant = person is null ? null : new(person),
                          Reviewer = person is null ? null : new(person),
                          From = day < 730_000 ? null : DateOnly.FromDayNumber(day),
                          To = length == 0 ? null : DateOnly.FromDayNumber(day + length),
                      };

        Prop.ForAll(filters.ToArbitrary(), filter => Read(FilterAddress.Write(filter)) is { IsWhole: true } reading && reading.Filter == filter)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Whatever_an_address_holds_is_a_filter_or_a_mistake_and_its_address_asks_the_same()
    {
        var queries = Gen.ListOf(from name in Gen.Elements(Names)
                                 from value in ArbMap.Default.GeneratorFor<string?>()
                                 select KeyValuePair.Create(name, new StringValues(value)));

        Prop.ForAll(queries.ToArbitrary(), query =>
        {
            var reading = FilterAddress.Read(query);
            return Read(FilterAddress.Write(reading.Filter)) is { IsWhole: true } again && again.Filter == reading.Filter;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static FilterReading Read(string query) => FilterAddress.Read(QueryHelpers.ParseQuery(query));
}
