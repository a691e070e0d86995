namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>What lies under the paper: wood, cloth or stone, with a few round and straight things that reach into the picture.</summary>
internal sealed class Desk
{
    private static readonly Tint[] Colors =
    [
        new(0.46f, 0.32f, 0.21f), new(0.62f, 0.49f, 0.35f), new(0.25f, 0.19f, 0.15f),
        new(0.36f, 0.38f, 0.41f), new(0.55f, 0.56f, 0.55f), new(0.20f, 0.26f, 0.33f), new(0.41f, 0.47f, 0.40f),
    ];

    private readonly ValueNoise _noise;
    private readonly Tint _color;
    private readonly bool _grained;
    private readonly bool _upright;
    private readonly Thing[] _things;

    /// <summary>A desk with so many things more than there are on any.</summary>
    public Desk(int clutter, Dice dice)
    {
        _noise = new(dice);
        _color = dice.Pick(Colors);
        _grained = _color.Red > _color.Blue * 1.3;
        _upright = dice.Chance(0.5);
        _things =
        [
            .. Enumerable.Range(0, dice.Between(0, 2)).Select(_ => Thing.Draw(dice)),
            .. Enumerable.Range(0, clutter).Select(_ => Thing.Lying(dice)),
        ];
    }

    /// <summary>The colour at a place, in widths of the picture.</summary>
    public Tint At(double x, double y)
    {
        foreach (var thing in _things)
        {
            var depth = thing.Depth(x, y);
            if (depth > 0)
            {
                return thing.ColorAt(x, y).Times(0.75 + (0.35 * Math.Min(1, depth * 14)));
            }
        }

        return _color.Times(Texture(x, y));
    }

    private double Texture(double x, double y)
    {
        var (along, across) = _upright ? (y, x) : (x, y);
        return _grained
            ? 0.72 + (0.5 * _noise.Rough(along * 3, across * 46, 3)) + (0.06 * Math.Sin((across * 70) + (6 * _noise.At(along * 2, across * 5))))
            : 0.86 + (0.2 * _noise.Rough(x * 170, y * 170, 2)) + (0.16 * (_noise.Rough(x * 3, y * 3, 2) - 0.5));
    }
}
