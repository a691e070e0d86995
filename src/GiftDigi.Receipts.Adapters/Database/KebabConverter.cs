using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Stores an enum as the id of its member.</summary>
internal sealed class KebabConverter<T>() : ValueConverter<T, string>(value => Kebab.Write(value), text => Kebab.Read<T>(text))
    where T : struct, Enum;
