using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Tests.Reading.Decoding;

/// <summary>What a recogniser might give for a line, written down: one step after another, each with its likely characters.</summary>
internal sealed class PaintedLine
{
    /// <summary>Stands for the blank.</summary>
    public const char Blank = '_';

    private const string Known = "ソンシツハバパカリオコーヒレストラ力口ロ-一0123456789 ,¥XO☆ヌヘムユ牛乳ミルクABILヴ";
    private readonly List<float[]> _steps = [];

    public static CharacterSet Characters { get; } = CharacterSet.Parse(string.Join('\n', Known.ToCharArray()));

    /// <summary>A step in which these characters have these probabilities; what is left is spread over all others.</summary>
    public PaintedLine Step(params (char Character, float Probability)[] likely)
    {
        var step = new float[Characters.Count];
        Array.Fill(step, Math.Max(1e-6f, (1 - likely.Sum(one => one.Probability)) / Characters.Count));
        foreach (var (character, probability) in likely)
        {
            step[character == Blank ? CharacterSet.Blank : Characters.ClassOf(character)] = probability;
        }

        _steps.Add(step);
        return this;
    }

    /// <summary>Characters that are sure, a blank after each.</summary>
    public PaintedLine Sure(string text)
    {
        foreach (var character in text)
        {
            Step((character, 0.995f)).Step((Blank, 0.995f));
        }

        return this;
    }

    public Emissions Emissions(EmissionScale scale = EmissionScale.Probability)
    {
        var values = _steps.SelectMany(step => step).Select(value => scale == EmissionScale.Probability ? value : MathF.Log(value)).ToArray();
        return new(values, Characters.Count, scale);
    }
}
