namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>One corner of a mesh: where it is in the picture, where on the paper (0 to 1), and how much light it throws back.</summary>
internal readonly record struct Corner(double X, double Y, double AcrossPaper, double DownPaper, double Light);
