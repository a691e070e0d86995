using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Stores a moment as <see cref="SortableTime"/>.</summary>
internal sealed class SortableTimeConverter()
    : ValueConverter<DateTimeOffset, string>(moment => SortableTime.Write(moment), text => SortableTime.Read(text));
