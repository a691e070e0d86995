namespace GiftDigi.Receipts.Reading.Finding;

/// <summary>Two blocks of print, seen along the lines of the one that has more of them. Distances are in heights of the print.</summary>
internal sealed class BlockPair
{
    private readonly Extent _greater;
    private readonly Extent _lesser;
    private readonly double _height;

    private BlockPair(PrintBlock greater, PrintBlock lesser)
    {
        (Greater, Lesser) = (greater, lesser);
        (_greater, _lesser) = (greater.Extent, Extent.Of(lesser.Lines, greater.Frame));
        _height = Math.Max(greater.Height, lesser.Height);
    }

    /// <summary>The block of more lines.</summary>
    public PrintBlock Greater { get; }

    /// <summary>The other one.</summary>
    public PrintBlock Lesser { get; }

    /// <summary>How differently their lines run, in degrees; 0 when one of them does not say.</summary>
    public double Turn => Greater.HasDirection && Lesser.HasDirection ? Math.Abs(Angle.WrapLine(Greater.Degrees - Lesser.Degrees)) : 0;

    /// <summary>How many times as high the print of the one is as that of the other.</summary>
    public double Growth => _height / Math.Max(1, Math.Min(Greater.Height, Lesser.Height));

    /// <summary>How far they are apart down the page; negative by as much as they overlap.</summary>
    public double GapDown => _greater.GapDown(_lesser) / _height;

    /// <summary>How far they are apart, the larger of both gaps.</summary>
    public double Distance => Math.Max(0, Math.Max(_greater.GapDown(_lesser), _greater.GapAcross(_lesser))) / _height;

    /// <summary>Whether most of one lies above or below the other.</summary>
    public bool SharesColumns => _greater.SharesColumns(_lesser);

    /// <summary>Whether most of one lies beside the other.</summary>
    public bool SharesRows => _greater.SharesRows(_lesser);

    /// <summary>
    /// Whether the inner sides of both may be those between names and amounts: either side that is set to one edge is an outer one.
    /// </summary>
    public bool FaceEachOther =>
        Lesser.StraightSide != (LesserIsLeft ? BlockSide.Right : BlockSide.Left)
        && Greater.StraightSide != (LesserIsLeft ? BlockSide.Left : BlockSide.Right);

    /// <summary>Whether the lesser one is set to the edge on the side away from the greater one.</summary>
    public bool LesserIsSetOutwards => Lesser.StraightSide == (LesserIsLeft ? BlockSide.Left : BlockSide.Right);

    private bool LesserIsLeft => _lesser.Left + _lesser.Right < _greater.Left + _greater.Right;

    /// <summary>Whether the lesser one lies in the greater one.</summary>
    public bool IsInside =>
        _lesser.Left > _greater.Left - _height && _lesser.Right < _greater.Right + _height
        && _lesser.Top > _greater.Top - _height && _lesser.Bottom < _greater.Bottom + _height;

    /// <summary>Width of both together.</summary>
    public double Width => _greater.Union(_lesser).Width / _height;

    /// <summary>Width of the narrower one.</summary>
    public double Narrower => Math.Min(_greater.Width, _lesser.Width) / _height;

    public double GreaterWidth => _greater.Width;

    public double LesserWidth => _lesser.Width;

    /// <summary>The pair of two blocks; null when they are too far apart to have to do with each other.</summary>
    public static BlockPair? Of(PrintBlock one, PrintBlock other)
    {
        const double far = 25;
        var reach = one.Radius + other.Radius + (far * Math.Max(one.Height, other.Height));
        if (one.Middle.DistanceTo(other.Middle) > reach)
        {
            return null;
        }

        var pair = one.Lines.Count >= other.Lines.Count ? new BlockPair(one, other) : new BlockPair(other, one);
        return pair.Distance < far ? pair : null;
    }

    /// <summary>Whether they have a side or the middle in common, to within <paramref name="tolerance"/>.</summary>
    public bool IsSetAlike(double tolerance)
    {
        var (left, right) = (Math.Abs(_greater.Left - _lesser.Left), Math.Abs(_greater.Right - _lesser.Right));
        var middle = Math.Abs(_greater.Left + _greater.Right - _lesser.Left - _lesser.Right) / 2;
        return Math.Min(Math.Min(left, right), middle) < tolerance * _height;
    }
}
