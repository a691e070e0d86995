using FsCheck;
using FsCheck.Fluent;
using GiftDigi.Receipts.Screening.Repeats;
using GiftDigi.Receipts.Tests.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Screening.Repeats;

public sealed class PaperComparisonTests
{
    private static readonly PaperFingerprint Paper = Papers.Known();

    private static readonly Gen<PaperFingerprint> AnyPaper =
        from time in Gen.Elements("", "12:34", "12:34!", "12:35!")
        from number in Gen.Elements("", "4617", "4617!", "4618!", "8617!")
        from total in Gen.Elements("", "420!", "421!", "421")
        from register in Gen.Elements("", "3!", "4!")
        from phone in Gen.Elements("", "0312345678!", "0399999999!")
        from payment in Gen.Elements("", "500!", "1000!", "A005369!")
        from second in Gen.Elements("", "07", "07!", "41!")
        select Papers.Known(phone: phone, time: time, total: total, number: number, register: register, payment: payment, second: second);

    public static TheoryData<string, string, PaperLikeness> Others => new()
    {
        { "the same", Papers.Known().ToString(), PaperLikeness.Same },
        { "the same, without phone", Papers.Known(phone: "").ToString(), PaperLikeness.Same },
        { "the same, without register", Papers.Known(register: "").ToString(), PaperLikeness.Same },
        { "no number", Papers.Known(number: "").ToString(), PaperLikeness.Alike },
        { "a number that is not sure", Papers.Known(number: "4617").ToString(), PaperLikeness.Alike },
        { "a number that is not sure, two figures misread", Papers.Known(number: "9917").ToString(), PaperLikeness.Alike },
        { "a number that is not sure, of another length", Papers.Known(number: "99999").ToString(), PaperLikeness.Alike },
        { "a number that is not sure, and hardly a figure of this one", Papers.Known(number: "9997").ToString(), PaperLikeness.Neighbour },
        { "a number with one figure misread", Papers.Known(number: "8617!").ToString(), PaperLikeness.Alike },
        { "a number that is cut off", Papers.Known(number: "617!").ToString(), PaperLikeness.Alike },
        { "no shop", Papers.Known(issuer: "", phone: "").ToString(), PaperLikeness.Alike },
        { "a shop's numbers with one figure misread", Papers.Known(issuer: "T8000000000301!", phone: "0312345878!", number: "").ToString(), PaperLikeness.Alike },
        { "no time", Papers.Known(time: "").ToString(), PaperLikeness.Alike },
        { "another time with the same number", Papers.Known(time: "12:39!").ToString(), PaperLikeness.Alike },
        { "another total with the same number", Papers.Known(total: "920!").ToString(), PaperLikeness.Alike },
        { "the next customer's number in the same minute", Papers.Known(number: "4618!").ToString(), PaperLikeness.Neighbour },
        { "the next customer's number, no time", Papers.Known(number: "4618!", time: "").ToString(), PaperLikeness.Neighbour },
        { "another register in the same minute", Papers.Known(number: "", register: "4!").ToString(), PaperLikeness.Neighbour },
        { "another minute", Papers.Known(number: "", time: "12:39!").ToString(), PaperLikeness.Neighbour },
        { "another minute and number", Papers.Known(number: "4620!", time: "12:39!").ToString(), PaperLikeness.Neighbour },
        { "another shop in the same minute", Papers.Known(issuer: "T9000000000000!", phone: "0399999999!", number: "").ToString(), PaperLikeness.Other },
        { "another day", Papers.Known(day: "2026-04-21!", number: "4618!").ToString(), PaperLikeness.Other },
        { "other money handed over in the same minute", Papers.Known(number: "", payment: "1020!").ToString(), PaperLikeness.Neighbour },
        { "other money handed over, that is not sure", Papers.Known(number: "", payment: "1020").ToString(), PaperLikeness.Alike },
        { "other money handed over, one figure misread", Papers.Known(number: "", payment: "600!").ToString(), PaperLikeness.Alike },
        { "paid by card in the same minute", Papers.Known(number: "", payment: "A005369!").ToString(), PaperLikeness.Neighbour },
        { "other money handed over with the same number", Papers.Known(payment: "1020!").ToString(), PaperLikeness.Alike },
        { "another second", Papers.Known(number: "", second: "41!").ToString(), PaperLikeness.Neighbour },
        { "another second with the same number", Papers.Known(second: "41!").ToString(), PaperLikeness.Alike },
        { "another minute and second with the same number", Papers.Known(time: "12:39!", second: "41!").ToString(), PaperLikeness.Alike },
        { "nothing to compare", Papers.Known(time: "", number: "").ToString(), PaperLikeness.Other },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void What_was_read_surely_tells_papers_apart(string what, string other, PaperLikeness expected)
    {
        PaperFingerprint.TryParse(other, out var paper).ShouldBeTrue();

        PaperComparison.Of(Paper, paper).Likeness.ShouldBe(expected, what);
    }

    [Fact]
    public void Where_neither_time_nor_number_can_be_compared_the_text_decides()
    {
        var rows = Papers.Text.ReplaceLineEndings("\n").Split('\n');
        var cut = Papers.Of(new() { Total = Papers.Receipt.Total }, PageOf.Rows(string.Join('\n', rows[6..])));
        var other = Papers.Of(new() { Total = Papers.Receipt.Total }, PageOf.Rows(string.Concat(Enumerable.Range(100, 40).Select(number => $"{number} 商品{number}番\n"))));
        var whole = Papers.Of(Papers.Receipt, Papers.Page);

        PaperComparison.Of(whole, cut).Likeness.ShouldBe(PaperLikeness.Alike);
        PaperComparison.Of(whole, other).Likeness.ShouldBe(PaperLikeness.Other);
    }

    [Fact]
    public void Numbers_of_any_length_are_compared()
    {
        var (one, other) = (Papers.Known(number: "99999999999999999999!", time: ""), Papers.Known(number: "99999999999999999998!", time: ""));

        PaperComparison.Of(one, other).Likeness.ShouldBe(PaperLikeness.Neighbour);
    }

    [Fact]
    public void It_names_what_is_the_same_and_what_differs()
    {
        var comparison = PaperComparison.Of(Paper, Papers.Known(number: "4618!", register: ""));

        comparison.Same.ShouldBe([PaperFact.Issuer, PaperFact.Phone, PaperFact.Day, PaperFact.Time, PaperFact.Total, PaperFact.Payment, PaperFact.Second]);
        comparison.Different.ShouldBe([PaperFact.Number]);
    }

    [Fact]
    public void The_order_of_the_two_does_not_matter() => Prop.ForAll(AnyPaper.ToArbitrary(), AnyPaper.ToArbitrary(), (one, other) =>
        PaperComparison.Of(one, other).Likeness == PaperComparison.Of(other, one).Likeness).QuickCheckThrowOnFailure();

    [Fact]
    public void A_paper_of_which_time_or_number_is_legible_is_always_like_itself() => Prop.ForAll(
        AnyPaper.Where(paper => paper[PaperFact.Time] is not null || paper[PaperFact.Number] is not null).ToArbitrary(),
        paper => PaperComparison.Of(paper, paper).Likeness is PaperLikeness.Same or PaperLikeness.Alike).QuickCheckThrowOnFailure();

    [Fact]
    public void Only_what_was_read_surely_in_both_is_the_same_beyond_doubt() => Prop.ForAll(AnyPaper.ToArbitrary(), AnyPaper.ToArbitrary(), (one, other) =>
        PaperComparison.Of(one, other).Likeness != PaperLikeness.Same
        || new[] { one, other }.All(paper => paper[PaperFact.Number] is { IsSure: true } && paper[PaperFact.Time] is { IsSure: true })).QuickCheckThrowOnFailure();
}
