using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Parsing.Solving;

/// <summary>A number of the receipt that arithmetic looks at.</summary>
/// <param name="Kind">What it counts.</param>
/// <param name="Index">Of which item or rate; zero where there is one only.</param>
/// <param name="Candidates">What it may be.</param>
/// <param name="Box">Where it stands.</param>
internal sealed record Figure(FigureKind Kind, int Index, Candidates Candidates, PixelBox Box);
