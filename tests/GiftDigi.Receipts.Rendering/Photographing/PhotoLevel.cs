namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>How far a photo is from the paper.</summary>
public enum PhotoLevel
{
    /// <summary>As a scanner sees it: flat, even, sharp.</summary>
    Clean,

    /// <summary>A careful photo: nearly straight, a little uneven light.</summary>
    Light,

    /// <summary>A usual photo: tilted, curled, a shadow, slightly soft.</summary>
    Medium,

    /// <summary>A careless photo: turned, creased, dim, soft and noisy, of a faded print.</summary>
    Heavy,
}
