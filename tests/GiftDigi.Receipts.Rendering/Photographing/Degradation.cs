namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>The one thing that is wrong with a photo that is careful otherwise, as strong as in photos that people really send.</summary>
public enum Degradation
{
    /// <summary>Nothing: a careful photo of a fresh print.</summary>
    Clean,

    /// <summary>Out of focus.</summary>
    Blur,

    /// <summary>The hand moved.</summary>
    MotionBlur,

    /// <summary>A lamp shines back from the paper and washes print out.</summary>
    Glare,

    /// <summary>The shadow of hand and phone lies over a part.</summary>
    Shadow,

    /// <summary>The paper was folded twice.</summary>
    Fold,

    /// <summary>The paper still rolls up.</summary>
    Curl,

    /// <summary>The paper was crumpled and smoothed out.</summary>
    Crumple,

    /// <summary>The print has faded.</summary>
    Fade,

    /// <summary>Taken in the dark.</summary>
    Noise,

    /// <summary>Made small by a messenger.</summary>
    LowResolution,

    /// <summary>Compressed hard: JPEG of quality 40.</summary>
    Jpeg40,

    /// <summary>Turned by 5 to 30 degrees.</summary>
    Turn,

    /// <summary>Seen from one side.</summary>
    Perspective,

    /// <summary>Among other things and other papers.</summary>
    Clutter,

    /// <summary>Turned by a right angle, and no tag says so.</summary>
    Sideways,

    /// <summary>On its head, and no tag says so.</summary>
    UpsideDown,

    /// <summary>Three of them at once, each weaker.</summary>
    Mixed,
}
