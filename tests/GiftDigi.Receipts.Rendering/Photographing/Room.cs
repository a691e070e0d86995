namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>The light of a room: its colour, a slope from one side to the other, and the shadow of the hand that holds the phone.</summary>
internal sealed class Room
{
    private readonly Conditions _conditions;
    private readonly double _angle;
    private readonly double _shadowAngle;
    private readonly double _shadowEdge;
    private readonly double _brightness;
    private readonly Tint _color;

    public Room(Conditions conditions, Dice dice)
    {
        _conditions = conditions;
        _angle = dice.Between(0, Math.Tau);
        _shadowAngle = dice.Between(0, Math.Tau);
        _shadowEdge = dice.Between(0.0, 0.35);
        var warmth = conditions.OnDesk ? dice.Between(-0.03, 0.07) : 0;
        _brightness = conditions.OnDesk ? dice.Between(0.86, 0.97) : 1;
        _color = new((float)(1 + (warmth / 2)), 1, (float)(1 - warmth));
    }

    /// <summary>What light does to a place, given as −½ to ½ from the middle of the picture.</summary>
    public Tint At(double x, double y)
    {
        var slope = _conditions.LightSlope * ((x * Math.Cos(_angle)) + (y * Math.Sin(_angle)));
        var beyond = (x * Math.Cos(_shadowAngle)) + (y * Math.Sin(_shadowAngle)) - _shadowEdge;
        var shadow = _conditions.Shadow / (1 + Math.Exp(-beyond * 22));
        return _color.Times(_brightness * (1 + slope) * (1 - shadow));
    }
}
