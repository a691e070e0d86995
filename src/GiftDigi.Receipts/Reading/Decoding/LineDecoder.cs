using System.Collections.Concurrent;

namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>Makes text of a CTC recogniser's output. Safe to use from several threads at once.</summary>
public sealed class LineDecoder
{
    /// <summary>A character is offered its doubles in other scripts where it is at least this likely.</summary>
    private static readonly float Shows = MathF.Log(0.05f);

    /// <summary>A reading must be this likely, beside the best, to take its place where the best says what cannot be.</summary>
    private const double LeastShare = 0.25;

    private readonly CharacterSet _characters;
    private readonly CharacterLanguageModel? _language;
    private readonly DecodingOptions _options;
    private readonly ScriptTwins _twins;
    private readonly int[] _symbols;
    private readonly bool[] _figures;
    private readonly ConcurrentBag<DecodingWorkspace> _workspaces = [];

    /// <summary>A decoder of a recogniser's classes.</summary>
    /// <param name="characters">What the classes mean.</param>
    /// <param name="language">What weighs in on the picture's opinion; null to go by the picture alone.</param>
    /// <param name="options">How wide to search, and how to weigh.</param>
    public LineDecoder(CharacterSet characters, CharacterLanguageModel? language, DecodingOptions options)
    {
        _characters = characters;
        _language = language;
        _options = options;
        _twins = new(characters);
        _figures = [.. Enumerable.Range(0, characters.Count).Select(index => "0123456789".Contains(characters[index], StringComparison.Ordinal))];
        _symbols = [.. Enumerable.Range(0, characters.Count).Select(index => index == 0 ? 0 : language?.SymbolOf(characters[index]) ?? 0)];
    }

    /// <summary>Decodes a line.</summary>
    /// <exception cref="ArgumentException">The recogniser has other classes than the character set.</exception>
    public DecodedLine Decode(Emissions emissions)
    {
        if (emissions.Classes != _characters.Count)
        {
            throw new ArgumentException($"The recogniser has {emissions.Classes} classes, its character set {_characters.Count}.", nameof(emissions));
        }

        if (emissions.Steps == 0)
        {
            return new([], 0, [], 0);
        }

        if (!_workspaces.TryTake(out var workspace))
        {
            workspace = new(new(_options.CandidatesPerStep, _options.LeastProbability), new(_options, _language, _symbols, _figures, _characters.ClassOf(' ')));
        }

        try
        {
            workspace.Steps.Take(emissions);
            SuggestTwins(workspace.Steps);
            workspace.Search.Run(workspace.Steps);
            return ToLine(workspace);
        }
        finally
        {
            _workspaces.Add(workspace);
        }
    }

    private void SuggestTwins(LikelySteps steps)
    {
        if (_language is null)
        {
            return;
        }

        for (var step = 0; step < steps.Steps; step++)
        {
            foreach (var candidate in steps[step])
            {
                if (candidate.Logarithm < Shows)
                {
                    continue;
                }

                foreach (var twin in _twins.Of(candidate.Class))
                {
                    steps.Suggest(step, twin, candidate.Logarithm - _options.TwinCost);
                }
            }
        }
    }

    private DecodedLine ToLine(DecodingWorkspace workspace)
    {
        var search = workspace.Search;
        var readings = new List<(string Text, double Weight, int Rank)>(search.Count);
        for (var rank = 0; rank < search.Count; rank++)
        {
            Merge(readings, (TextOf(search, rank), Math.Exp(search.Score(rank) - search.Score(0)), rank));
        }

        if (!PrintedFigures.ArePossible(readings[0].Text))
        {
            TakePossible(readings);
        }

        var total = readings.Sum(reading => reading.Weight);
        var alternatives = readings.Skip(1).OrderByDescending(reading => reading.Weight).Take(_options.Alternatives)
            .Select(reading => new DecodedAlternative(reading.Text, reading.Weight / total));
        return new(Characters(workspace, readings[0].Text, readings[0].Rank), readings[0].Weight / total, [.. alternatives], workspace.Steps.Steps);
    }

    /// <summary>Settling may make one text of two.</summary>
    private static void Merge(List<(string Text, double Weight, int Rank)> readings, (string Text, double Weight, int Rank) next)
    {
        var known = readings.FindIndex(reading => reading.Text == next.Text);
        if (known < 0)
        {
            readings.Add(next);
        }
        else
        {
            readings[known] = readings[known] with { Weight = readings[known].Weight + next.Weight };
        }
    }

    /// <summary>Leaves the readings whose figures may be, the likeliest first, if one of them is likely enough; all of them otherwise.</summary>
    private static void TakePossible(List<(string Text, double Weight, int Rank)> readings)
    {
        var possible = readings.Where(reading => PrintedFigures.ArePossible(reading.Text)).OrderByDescending(reading => reading.Weight).ToList();
        if (possible.Count > 0 && possible[0].Weight >= LeastShare * readings[0].Weight)
        {
            readings.Clear();
            readings.AddRange(possible);
        }
    }

    private string TextOf(BeamSearch search, int rank)
    {
        var classes = new int[search.Length(rank)];
        search.Write(rank, classes);
        var text = new char[classes.Length];
        for (var index = 0; index < text.Length; index++)
        {
            text[index] = _characters[classes[index]];
        }

        ScriptConsistency.Settle(text);
        return new(text);
    }

    private static DecodedCharacter[] Characters(DecodingWorkspace workspace, string text, int rank)
    {
        var (search, steps) = (workspace.Search, workspace.Steps);
        var classes = new int[search.Length(rank)];
        search.Write(rank, classes);
        var places = new (int Start, int End)[classes.Length];
        workspace.Alignment.Place(classes, steps, places);
        return [.. places.Select((place, index) => new DecodedCharacter(text[index], place.Start, place.End, Best(steps, classes[index], place)))];
    }

    private static double Best(LikelySteps steps, int index, (int Start, int End) place)
    {
        var best = float.NegativeInfinity;
        for (var step = place.Start; step < place.End; step++)
        {
            best = Math.Max(best, steps.LogarithmOf(step, index));
        }

        return Math.Exp(best);
    }
}
