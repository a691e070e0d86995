namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>The light of a room: its colour, a slope from one side to the other, and the shadow of the hand that holds the phone.</summary>
internal sealed class Room
{
    private const double ShadowSharpness = 22;

    private readonly Conditions _conditions;
    private readonly (double X, double Y) _towardLight;
    private readonly (double X, double Y) _towardShadow;
    private readonly double _shadowEdge;
    private readonly double _brightness;
    private readonly Tint _color;

    public Room(Conditions conditions, Dice dice)
    {
        _conditions = conditions;
        _towardLight = Math.SinCos(dice.Between(0, Math.Tau));
        _towardShadow = Math.SinCos(dice.Between(0, Math.Tau));
        _shadowEdge = dice.Between(0.0, 0.35);
        var warmth = conditions.OnDesk ? dice.Between(-0.03, 0.07) : 0;
        _brightness = (conditions.OnDesk ? dice.Between(0.86, 0.97) : 1) * (1 - conditions.Dimming);
        _color = new((float)(1 + (warmth / 2)), 1, (float)(1 - warmth));
    }

    /// <summary>What light does to a place, given as −½ to ½ from the middle of the picture.</summary>
    public Tint At(double x, double y)
    {
        var slope = _conditions.LightSlope * ((x * _towardLight.X) + (y * _towardLight.Y));
        var beyond = (x * _towardShadow.X) + (y * _towardShadow.Y) - _shadowEdge;
        var shadow = _conditions.Shadow > 0 ? _conditions.Shadow / (1 + Math.Exp(-beyond * ShadowSharpness)) : 0;
        return _color.Times(_brightness * (1 + slope) * (1 - shadow));
    }
}
