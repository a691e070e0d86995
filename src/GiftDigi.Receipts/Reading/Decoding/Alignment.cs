namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>
/// The likeliest places of the characters of a known text: the Viterbi path through blank, character, blank, … of CTC. Holds the
/// memory of one line, which is used again for the next.
/// </summary>
internal sealed class Alignment
{
    private float[] _scores = [];
    private float[] _before = [];
    private byte[] _moves = [];

    /// <summary>Places the classes of a text on the steps of its line: the first step and one past the last of each.</summary>
    internal void Place(ReadOnlySpan<int> classes, LikelySteps steps, Span<(int Start, int End)> places)
    {
        if (classes.IsEmpty)
        {
            return;
        }

        var states = (2 * classes.Length) + 1;
        Prepare(states, steps.Steps);
        for (var step = 0; step < steps.Steps; step++)
        {
            (_scores, _before) = (_before, _scores);
            Forward(classes, steps, step, states);
        }

        Backward(states, steps.Steps, places);
    }

    private void Prepare(int states, int steps)
    {
        if (_scores.Length < states + 1)
        {
            _scores = new float[2 * (states + 1)];
            _before = new float[2 * (states + 1)];
        }

        if (_moves.Length < states * steps)
        {
            _moves = new byte[states * steps];
        }

        // Before the first step the path stands in front of the first blank, from where it may go to that or to the first character.
        Array.Fill(_scores, float.NegativeInfinity);
        _scores[0] = 0;
    }

    private void Forward(ReadOnlySpan<int> classes, LikelySteps steps, int step, int states)
    {
        var blank = steps.LogarithmOf(step, CharacterSet.Blank);
        for (var state = 0; state < states; state++)
        {
            var isBlank = state % 2 == 0;
            var index = state / 2;
            var (best, move) = (_before[state], (byte)0);
            if (state > 0 && _before[state - 1] > best)
            {
                (best, move) = (_before[state - 1], 1);
            }

            if (!isBlank && index > 0 && classes[index] != classes[index - 1] && _before[state - 2] > best)
            {
                (best, move) = (_before[state - 2], 2);
            }

            _scores[state] = best + (isBlank ? blank : steps.LogarithmOf(step, classes[index]));
            _moves[(step * states) + state] = move;
        }
    }

    private void Backward(int states, int steps, Span<(int Start, int End)> places)
    {
        var state = _scores[states - 1] >= _scores[states - 2] ? states - 1 : states - 2;
        places.Fill((steps, 0));
        for (var step = steps - 1; step >= 0; step--)
        {
            if (state % 2 == 1)
            {
                ref var place = ref places[state / 2];
                place = (step, Math.Max(place.End, step + 1));
            }

            state -= _moves[(step * states) + state];
        }
    }
}
