namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>A recogniser's output for one line image: for each step, left to right, its opinion of each class.</summary>
public readonly ref struct Emissions
{
    /// <summary>Looks at values laid out step by step.</summary>
    /// <param name="values">Steps × classes values.</param>
    /// <param name="classes">Classes a step, the blank first.</param>
    /// <param name="scale">What the values are.</param>
    /// <exception cref="ArgumentException">The values are no whole number of steps.</exception>
    public Emissions(ReadOnlySpan<float> values, int classes, EmissionScale scale)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        if (values.Length % classes != 0)
        {
            throw new ArgumentException($"{values.Length} values are no whole number of steps of {classes} classes.", nameof(values));
        }

        Values = values;
        Classes = classes;
        Scale = scale;
    }

    /// <summary>What the values are.</summary>
    public EmissionScale Scale { get; }

    /// <summary>Classes a step.</summary>
    public int Classes { get; }

    /// <summary>Steps from the left edge of the image to the right.</summary>
    public int Steps => Values.Length / Classes;

    private ReadOnlySpan<float> Values { get; }

    /// <summary>The values of one step.</summary>
    public ReadOnlySpan<float> Step(int step) => Values.Slice(step * Classes, Classes);
}
