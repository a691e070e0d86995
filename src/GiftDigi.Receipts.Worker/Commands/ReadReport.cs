using System.Text.Json.Serialization;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>What <c>receipts read</c> prints of an image that could be opened.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Reader">The reader and its version.</param>
/// <param name="ElapsedMs">Milliseconds from bytes to receipts.</param>
/// <param name="Defects">What is wrong with the photo.</param>
/// <param name="Receipts">What was read.</param>
/// <param name="Lines">The lines as they were read, before any parsing; null when they are not asked for.</param>
internal sealed record ReadReport(
    string File,
    string Reader,
    long ElapsedMs,
    IReadOnlyList<ImageDefect> Defects,
    IReadOnlyList<Receipt> Receipts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<LineReport>? Lines);
