using System.Text.RegularExpressions;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Parsing.Privacy;

/// <summary>Finds what is personal on a page and hides it, before anything is made of the page or kept of it.</summary>
public static class PersonalData
{
    /// <summary>What stands for a character that is hidden.</summary>
    public const char Hidden = '*';

    /// <summary>
    /// The page with a star for every letter and digit that is personal, and where they are. A page too hostile to be looked through in
    /// time comes back with all of them hidden.
    /// </summary>
    public static (OcrPage Page, IReadOnlyList<PersonalMark> Marks) Hide(OcrPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        try
        {
            return HideSecond(HideOwn(page));
        }
        catch (RegexMatchTimeoutException)
        {
            return (page with { Lines = [.. page.Lines.Select(HideAll)], Stretches = [.. page.Stretches.Select(HideAll)], Fields = [], Second = null }, []);
        }
    }

    private static (OcrPage Page, IReadOnlyList<PersonalMark> Marks) HideOwn(OcrPage page)
    {
        var (lines, marks, boxes) = HideLines(page);
        var stretches = ReferenceEquals(page.Stretches, page.Lines) ? lines : HideLines(page with { Lines = page.Stretches }).Lines;
        var fields = page.Fields.Where(field => !boxes.Exists(box => IsWithin(box, field.Box))).Select(field => field with { Value = Hide(field.Value) });
        return (page with { Lines = lines, Stretches = stretches, Fields = [.. fields] }, marks);
    }

    /// <summary>What another reader read is looked through by itself: it may have read what the first did not.</summary>
    private static (OcrPage Page, IReadOnlyList<PersonalMark> Marks) HideSecond((OcrPage Page, IReadOnlyList<PersonalMark> Marks) own)
    {
        if (own.Page.Second is not { Page: { } second } asked)
        {
            return own;
        }

        var (page, marks) = Hide(second);
        return (own.Page with { Second = asked with { Page = page } }, [.. own.Marks, .. marks]);
    }

    /// <summary>Whether the middle of what is hidden lies in a field: it is a name or a number that a reader took for something else.</summary>
    private static bool IsWithin(PixelBox hidden, PixelBox field) =>
        field.Cut(hidden.X + (hidden.Width / 2), hidden.Y + (hidden.Height / 2), hidden.X + (hidden.Width / 2) + 1, hidden.Y + (hidden.Height / 2) + 1) is { Width: > 0, Height: > 0 };

    private static (IReadOnlyList<OcrLine> Lines, IReadOnlyList<PersonalMark> Marks, List<PixelBox> Boxes) HideLines(OcrPage page)
    {
        var rows = RowBuilder.Build(page);
        var (marks, parts) = (new List<PersonalMark>(), new List<WordPart>());
        foreach (var (row, span) in Spans(rows))
        {
            var hidden = row.PartsOf(span.Start, span.Length).ToList();
            parts.AddRange(hidden);
            marks.AddRange(hidden.Select(part => new PersonalMark(span.Kind, page.ToOriginal.Apply(part.Box, page.OriginalSize))));
        }

        var byLine = parts.ToLookup(part => part.Line);
        return ([.. page.Lines.Select((line, index) => byLine.Contains(index) ? Hide(line, [.. byLine[index]]) : line)], marks, parts.ConvertAll(part => part.Box));
    }

    private static IEnumerable<(Row Row, PersonalSpan Span)> Spans(IReadOnlyList<Row> rows)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            foreach (var span in PersonalText.Find(rows[index].Text))
            {
                yield return (rows[index], span);
            }

            if (index > 0 && PersonalText.Announced(rows[index - 1].Text) is { } kind && PersonalText.IsNumberAlone(rows[index].Text, kind))
            {
                yield return (rows[index], new(kind, 0, rows[index].Text.Length));
            }
        }
    }

    private static OcrLine HideAll(OcrLine line) => Hide(line, [.. line.Words.Select(word => new WordPart(0, word, 0, word.Text.Length))]) with { Alternatives = [] };

    private static OcrLine Hide(OcrLine line, IReadOnlyList<WordPart> parts)
    {
        var hidden = new OcrLine([.. line.Words.Select(word => Hide(word, parts))]) { Confidence = line.Confidence, Degrees = line.Degrees };
        var least = Hid(line.Text, hidden.Text);
        return hidden with
        {
            // Another reading is kept only where no less was hidden in it, so that nothing slips through misread.
            Alternatives =
            [
                .. from other in line.Alternatives
                   let text = Hide(other.Text)
                   where text != other.Text && Hid(other.Text, text) >= least
                   select other with { Text = text },
            ],
        };
    }

    /// <summary>How many characters were hidden.</summary>
    private static int Hid(string text, string hidden) => text.Zip(hidden).Count(pair => pair.First != pair.Second);

    private static OcrWord Hide(OcrWord word, IReadOnlyList<WordPart> parts)
    {
        var text = word.Text.ToCharArray();
        foreach (var part in parts.Where(part => ReferenceEquals(part.Word, word)))
        {
            Hide(text.AsSpan(part.Start, part.Length));
        }

        return word with { Text = new(text) };
    }

    /// <summary>A line of text with a star for every digit of the numbers of cards and members.</summary>
    internal static string HideNumbers(string text) => Hide(text, kind => kind is PersonalKind.CardNumber or PersonalKind.MemberNumber);

    private static string Hide(string reading) => Hide(reading, _ => true);

    private static string Hide(string reading, Func<PersonalKind, bool> isHidden)
    {
        var folded = FoldedText.Of(reading);
        var text = reading.ToCharArray();
        foreach (var span in PersonalText.Find(folded.Text).Where(span => isHidden(span.Kind)))
        {
            var start = folded.SourceOf(span.Start);
            Hide(text.AsSpan(start, folded.SourceOf(span.End) - start));
        }

        return new(text);
    }

    private static void Hide(Span<char> text)
    {
        foreach (ref var character in text)
        {
            character = char.IsLetterOrDigit(character) || char.IsSurrogate(character) ? Hidden : character;
        }
    }
}
