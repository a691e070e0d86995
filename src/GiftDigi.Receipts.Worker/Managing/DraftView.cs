using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Managing;

/// <summary>A draft as its page shows it: with what is wrong with it, and what became of it.</summary>
public sealed class DraftView
{
    private readonly List<DraftField> _fields;
    private readonly Dictionary<string, List<CampaignMistake>> _byField;

    public DraftView(Draft draft, DraftAnswer? answer)
    {
        (Draft, Answer, Document) = (draft, answer, draft.Fields);
        Sections = DraftFields.Of(Document);
        var outcome = draft.Parse();
        Mistakes = outcome is CampaignFileOutcome.Invalid(var mistakes) ? mistakes : [];
        Warnings = outcome is CampaignFileOutcome.Valid(var terms) ? PrizeLaw.Check(terms) : [];
        _fields = [.. Sections.SelectMany(section => section.Fields)];
        _byField = Mistakes
            .Select(mistake => (Mistake: mistake, Field: FieldOf(_fields, mistake.Path)))
            .Where(pair => pair.Field is not null)
            .GroupBy(pair => pair.Field!.Path, pair => pair.Mistake, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
    }

    public Draft Draft { get; }

    /// <summary>What became of it when it was to be published; null when it was not.</summary>
    public DraftAnswer? Answer { get; }

    public CampaignDocument Document { get; }

    public IReadOnlyList<DraftSection> Sections { get; }

    public IReadOnlyList<CampaignMistake> Mistakes { get; }

    public IReadOnlyList<LawWarning> Warnings { get; }

    /// <summary>What a field shows.</summary>
    public string ValueOf(DraftField field) => Draft.Typed.GetValueOrDefault(field.Name) ?? Document.Read(field);

    /// <summary>What is wrong with what a field holds.</summary>
    public IReadOnlyList<CampaignMistake> MistakesOf(DraftField field) => _byField.GetValueOrDefault(field.Path) ?? [];

    /// <summary>The field that a mistake stands beside; null when it has none.</summary>
    public DraftField? FieldOf(CampaignMistake mistake) => FieldOf(_fields, mistake.Path);

    /// <summary>What became of it, in words; null when it was not to be published.</summary>
    public LocalText? AnswerText => Answer switch
    {
        DraftAnswer.Mistaken => new("公開していません。誤りを直してください。", "Not published: put the mistakes right first."),
        DraftAnswer.NotAccepted => new("公開していません。景品表示法の注意を確認のうえ、承認するか内容を直してください。", "Not published: accept the warnings, or put the terms right."),
        DraftAnswer.Overtaken(var newest) when Draft.Campaign is not null =>
            new LocalText("公開していません。編集中に、ほかの方がバージョン{0}を公開しました。入力内容はこのまま残っています。", "Not published: somebody published version {0} while you were writing. What you typed is all here.").With(newest),
        DraftAnswer.Overtaken => new("公開していません。このIDのキャンペーンはすでにあります。", "Not published: there is a campaign of this id."),
        _ => null,
    };

    private static DraftField? FieldOf(List<DraftField> fields, string path) =>
        fields.FirstOrDefault(field => field.Holds(path)) ?? fields.FirstOrDefault(field => field.IsWithin(path));
}
