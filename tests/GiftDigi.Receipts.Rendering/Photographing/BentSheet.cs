using System.Numerics;

namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>
/// A sheet of paper that curls, waves, creases and crumples, seen by a camera above it. It is a grid of corners; between
/// corners everything is taken to be straight.
/// </summary>
internal sealed class BentSheet
{
    /// <summary>Cells of the grid across the paper.</summary>
    public const int Columns = 20;

    private const double CameraDistance = 2.8;
    private const double Relief = 1.1;

    private readonly Conditions _conditions;
    private readonly double _aspect;
    private readonly ValueNoise _noise;
    private readonly double _wavePhase;
    private readonly double _waveCount;
    private readonly double _curlCenter;
    private readonly double[] _creases;
    private readonly Vector3 _light;
    private readonly Vector3[][] _shape;

    /// <summary>Bends a sheet whose height is <paramref name="aspect"/> times its width.</summary>
    public BentSheet(double aspect, Conditions conditions, Dice dice)
    {
        (_aspect, _conditions, _noise) = (aspect, conditions, new(dice));
        _wavePhase = dice.Between(0, Math.Tau);
        _waveCount = dice.Between(0.8, 2.2);
        _curlCenter = dice.Between(0.3, 0.7);
        _creases = [dice.Between(0.3, 0.45), dice.Between(0.55, 0.7)];
        var angle = dice.Between(0, Math.Tau);
        _light = Vector3.Normalize(new((float)Math.Cos(angle), (float)Math.Sin(angle), 0.8f));
        Rows = Math.Clamp((int)(Columns * aspect), 30, 140);
        _shape = Shape();
    }

    public int Rows { get; }

    /// <summary>The corner at a place of the grid, in widths of the paper from the middle of the picture.</summary>
    public Corner At(int column, int row)
    {
        var seen = Vector3.Transform(_shape[column][row], Turn());
        var distance = (float)(CameraDistance * Math.Max(1, _aspect));
        var zoom = distance / (distance - seen.Z);
        return new(seen.X * zoom, seen.Y * zoom, (double)column / Columns, (double)row / Rows, Light(column, row));
    }

    private Matrix4x4 Turn() =>
        Matrix4x4.CreateRotationX(Radians(_conditions.Tilt.X))
        * Matrix4x4.CreateRotationY(Radians(_conditions.Tilt.Y))
        * Matrix4x4.CreateRotationZ(Radians(_conditions.Tilt.Z));

    private static float Radians(double degrees) => (float)(degrees * Math.PI / 180);

    /// <summary>The paper keeps its length: where it rises, it takes less room on the desk.</summary>
    private Vector3[][] Shape()
    {
        var shape = new Vector3[Columns + 1][];
        var step = _aspect / Rows;
        for (var column = 0; column <= Columns; column++)
        {
            var across = (double)column / Columns;
            var down = -_aspect / 2;
            shape[column] = new Vector3[Rows + 1];
            for (var row = 0; row <= Rows; row++)
            {
                var height = Height(across, (double)row / Rows);
                if (row > 0)
                {
                    var rise = Math.Min(Math.Abs(height - shape[column][row - 1].Z), step * 0.9);
                    down += Math.Sqrt((step * step) - (rise * rise));
                }

                shape[column][row] = new((float)(across - 0.5), (float)down, (float)height);
            }
        }

        return shape;
    }

    private double Height(double across, double down)
    {
        var fromMiddle = (down - _curlCenter) * 2;
        var height = _conditions.Curl * fromMiddle * fromMiddle * Math.Min(1, _aspect / 3);
        height += _conditions.Wave * Math.Sin(_wavePhase + (Math.Tau * _waveCount * (down + (across * 0.15))));
        height -= _conditions.Crease * _creases.Sum(crease => Math.Max(0, 0.12 - Math.Abs(down - crease))) * _aspect;
        var ridge = Math.Abs(_noise.At(across * 5, down * 5 * _aspect) - 0.5);
        return height + (_conditions.Crumple * 4 * ridge);
    }

    private double Light(int column, int row)
    {
        var (left, right) = (_shape[Math.Max(column - 1, 0)][row], _shape[Math.Min(column + 1, Columns)][row]);
        var (up, down) = (_shape[column][Math.Max(row - 1, 0)], _shape[column][Math.Min(row + 1, Rows)]);
        var normal = Vector3.Normalize(Vector3.Cross(right - left, down - up));
        return 1 + (Relief * (Vector3.Dot(normal, _light) - _light.Z));
    }
}
