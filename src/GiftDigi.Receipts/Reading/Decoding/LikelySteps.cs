using System.Numerics;
using System.Runtime.InteropServices;

namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>The few classes of each step that are worth looking at, the likeliest first. Used again for one line after another.</summary>
internal sealed class LikelySteps
{
    private readonly int _most;
    private readonly int _room;
    private readonly float _least;
    private readonly float _leastLogarithm;
    private Candidate[] _candidates = [];
    private int[] _counts = [];

    /// <summary>For at most so many classes a step, each at least so likely.</summary>
    internal LikelySteps(int most, float least)
    {
        _most = most;
        _room = 2 * most;
        _least = least;
        _leastLogarithm = MathF.Log(Math.Max(least, float.Epsilon));
    }

    /// <summary>Steps of the line.</summary>
    internal int Steps { get; private set; }

    /// <summary>The classes of a step.</summary>
    internal ReadOnlySpan<Candidate> this[int step] => _candidates.AsSpan(step * _room, _counts[step]);

    /// <summary>Takes a line in the place of the one before.</summary>
    internal void Take(Emissions emissions)
    {
        Steps = emissions.Steps;
        if (_counts.Length < Steps)
        {
            _counts = new int[Steps];
            _candidates = new Candidate[Steps * _room];
        }

        var floor = emissions.Scale == EmissionScale.Probability ? _least : _leastLogarithm;
        for (var step = 0; step < Steps; step++)
        {
            _counts[step] = 0;
            Scan(emissions.Step(step), floor, step);
            ToLogarithms(step, emissions.Scale);
        }
    }

    /// <summary>
    /// Lets a step show a class too, at least as likely as said; left out when the step has no room for it.
    /// </summary>
    internal void Suggest(int step, int index, float logarithm)
    {
        var known = _candidates.AsSpan(step * _room, _counts[step]);
        for (var place = 0; place < known.Length; place++)
        {
            if (known[place].Class == index)
            {
                known[place] = new(index, Math.Max(known[place].Logarithm, logarithm));
                return;
            }
        }

        if (_counts[step] < _room)
        {
            _candidates[(step * _room) + _counts[step]++] = new(index, logarithm);
        }
    }

    /// <summary>The logarithm of a class in a step; that of the least likely class when it is not among the likely ones.</summary>
    internal float LogarithmOf(int step, int index)
    {
        foreach (var candidate in this[step])
        {
            if (candidate.Class == index)
            {
                return candidate.Logarithm;
            }
        }

        return 2 * _leastLogarithm;
    }

    /// <summary>Most of the several thousand classes lie below the floor, so that they are passed over many at a time.</summary>
    private void Scan(ReadOnlySpan<float> values, float floor, int step)
    {
        var lanes = MemoryMarshal.Cast<float, Vector<float>>(values);
        var floors = new Vector<float>(floor);
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            if (Vector.GreaterThanAny(lanes[lane], floors))
            {
                Offer(values, lane * Vector<float>.Count, (lane + 1) * Vector<float>.Count, floor, step);
            }
        }

        Offer(values, lanes.Length * Vector<float>.Count, values.Length, floor, step);
        if (_counts[step] == 0)
        {
            Offer(values, 0, values.Length, float.NegativeInfinity, step);
        }
    }

    private void Offer(ReadOnlySpan<float> values, int from, int to, float floor, int step)
    {
        for (var index = from; index < to; index++)
        {
            if (values[index] > floor)
            {
                Insert(new(index, values[index]), step);
            }
        }
    }

    private void Insert(Candidate candidate, int step)
    {
        var kept = _candidates.AsSpan(step * _room, _most);
        var count = _counts[step];
        if (count == _most && kept[^1].Logarithm >= candidate.Logarithm)
        {
            return;
        }

        var place = Math.Min(count, _most - 1);
        for (; place > 0 && kept[place - 1].Logarithm < candidate.Logarithm; place--)
        {
            kept[place] = kept[place - 1];
        }

        kept[place] = candidate;
        _counts[step] = Math.Min(count + 1, _most);
    }

    private void ToLogarithms(int step, EmissionScale scale)
    {
        if (scale == EmissionScale.LogProbability)
        {
            return;
        }

        foreach (ref var candidate in _candidates.AsSpan(step * _room, _counts[step]))
        {
            candidate = candidate with { Logarithm = MathF.Log(Math.Max(candidate.Logarithm, 1e-12f)) };
        }
    }
}
