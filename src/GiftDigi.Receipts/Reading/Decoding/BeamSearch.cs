namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>
/// Prefix beam search over the output of a CTC recogniser (Graves and Jaitly 2014; Hannun et al. 2014) with a language model weighed
/// in. Holds the memory of one search, which is used again for the next; not for two threads at a time.
/// </summary>
internal sealed class BeamSearch
{
    /// <summary>How far the bonus of one more character may bring a reading back into the beam.</summary>
    private const float Slack = 2;

    private readonly DecodingOptions _options;
    private readonly CharacterLanguageModel? _language;
    private readonly int[] _symbols;
    private readonly int _space;
    private readonly bool[] _figures;
    private readonly TextTree _texts = new();
    private Hypothesis[] _beam;
    private Hypothesis[] _next;
    private readonly float[] _scores;
    private int[] _slots = new int[256];
    private int _beamCount;
    private int _nextCount;

    /// <summary>With the model's number of each class, and the class of the space: how wide tills set it, no language can tell.</summary>
    internal BeamSearch(DecodingOptions options, CharacterLanguageModel? language, int[] symbols, bool[] figures, int space)
    {
        _space = space;
        _figures = figures;
        _options = options;
        _language = language;
        _symbols = symbols;
        var room = options.Width * ((2 * options.CandidatesPerStep) + 1);
        _beam = new Hypothesis[room];
        _next = new Hypothesis[room];
        _scores = new float[room];
    }

    /// <summary>Readings after the last search, the best first.</summary>
    internal int Count => _beamCount;

    /// <summary>Searches for the readings of a line.</summary>
    internal void Run(LikelySteps steps)
    {
        _texts.Clear(_language?.Start ?? default);
        _beam[0] = new(TextTree.Root, 0, float.NegativeInfinity);
        _beamCount = 1;
        for (var step = 0; step < steps.Steps; step++)
        {
            Advance(steps[step]);
            KeepBest();
        }
    }

    /// <summary>The score of a reading: its optical logarithm, the language model's weighed, and the bonus of its length.</summary>
    internal float Score(int rank) => Score(_beam[rank]);

    /// <summary>Characters of a reading.</summary>
    internal int Length(int rank) => _texts[_beam[rank].Node].Length;

    /// <summary>Writes the classes of a reading into a span of its length.</summary>
    internal void Write(int rank, Span<int> classes) => _texts.Write(_beam[rank].Node, classes);

    private float Score(Hypothesis hypothesis) => hypothesis.Optical + _texts[hypothesis.Node].Bonus;

    private void Advance(ReadOnlySpan<Candidate> candidates)
    {
        _nextCount = 0;
        var hopeless = Score(_beam[0]) + candidates[0].Logarithm - _options.Margin - Slack;
        for (var rank = 0; rank < _beamCount; rank++)
        {
            var hypothesis = _beam[rank];
            var optical = hypothesis.Optical;
            var bonus = _texts[hypothesis.Node].Bonus;
            foreach (var candidate in candidates)
            {
                if (optical + bonus + candidate.Logarithm >= hopeless)
                {
                    Extend(hypothesis, optical, candidate);
                }
            }
        }
    }

    private void Extend(Hypothesis hypothesis, float optical, Candidate candidate)
    {
        var node = hypothesis.Node;
        if (candidate.Class == CharacterSet.Blank)
        {
            ref var slot = ref SlotOf(node);
            slot = slot with { Blank = Logarithms.Add(slot.Blank, optical + candidate.Logarithm) };
        }
        else if (candidate.Class != _texts[node].Class)
        {
            Show(ChildOf(node, candidate.Class), optical + candidate.Logarithm);
        }
        else
        {
            Show(node, hypothesis.Shown + candidate.Logarithm);
            if (!float.IsNegativeInfinity(hypothesis.Blank))
            {
                Show(ChildOf(node, candidate.Class), hypothesis.Blank + candidate.Logarithm);
            }
        }
    }

    private int ChildOf(int parent, int index)
    {
        if (_texts.TryFind(parent, index, out var child))
        {
            return child;
        }

        var context = _texts[parent].Context;
        return _texts.Add(parent, index, index == _space ? 0 : BonusOf(index, ref context), context);
    }

    private float BonusOf(int index, ref LanguageContext context)
    {
        if (_language is null)
        {
            return _options.LengthBonus;
        }

        var symbol = _symbols[index];
        var gain = _language.Extend(context, symbol, out context) - _language.Alone(symbol);
        var bonus = _options.LengthBonus + (_options.LanguageWeight * Math.Clamp(gain, _options.LeastLanguage, _options.MostLanguage));
        return _figures[index] ? Math.Clamp(bonus, -_options.FigureRange, _options.FigureRange) : bonus;
    }

    private void Show(int node, float logarithm)
    {
        ref var slot = ref SlotOf(node);
        slot = slot with { Shown = Logarithms.Add(slot.Shown, logarithm) };
    }

    /// <summary>The place of a text in the next beam. A stale number is told by the place naming another text.</summary>
    private ref Hypothesis SlotOf(int node)
    {
        if (node >= _slots.Length)
        {
            Array.Resize(ref _slots, Math.Max(2 * _slots.Length, node + 1));
        }

        var slot = _slots[node];
        if (slot >= _nextCount || _next[slot].Node != node)
        {
            slot = _slots[node] = _nextCount++;
            _next[slot] = new(node, float.NegativeInfinity, float.NegativeInfinity);
        }

        return ref _next[slot];
    }

    private void KeepBest()
    {
        for (var index = 0; index < _nextCount; index++)
        {
            _scores[index] = -Score(_next[index]);
        }

        Array.Sort(_scores, _next, 0, _nextCount);
        var worst = _scores[0] + _options.Margin;
        _beamCount = 1;
        while (_beamCount < Math.Min(_nextCount, _options.Width) && _scores[_beamCount] <= worst)
        {
            _beamCount++;
        }

        (_beam, _next) = (_next, _beam);
    }
}
