using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Parsing;

/// <summary>An equation that the figures of a receipt break: something was misread, is missing or was changed.</summary>
/// <param name="Equation">Which equation.</param>
/// <param name="Expected">What follows from the other figures: yen, or pieces where pieces are counted.</param>
/// <param name="Printed">What is printed in its place.</param>
/// <param name="Boxes">Where all its figures stand, in pixels of the upright original.</param>
public sealed record Fault(EquationKind Equation, int Expected, int Printed, IReadOnlyList<PixelBox> Boxes);
