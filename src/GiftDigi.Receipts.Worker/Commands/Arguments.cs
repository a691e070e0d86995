using System.CommandLine;
using System.CommandLine.Parsing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>Reads values of our own types from the command line.</summary>
internal static class Arguments
{
    /// <summary>Reads a value from its text; false when it is none.</summary>
    internal delegate bool TryParse<T>(string? text, out T value);

    /// <summary><c>--campaign</c>, which must be given.</summary>
    public static Option<CampaignId> Campaign() => new("--campaign")
    {
        Description = "The id of a published campaign.",
        Required = true,
        CustomParser = Parse<CampaignId>(CampaignId.TryParse, "an id of lower-case letters, digits and hyphens"),
    };

    /// <summary><c>--by</c>, which must be given.</summary>
    public static Option<ReviewerId> By(string description) => new("--by")
    {
        Description = description,
        Required = true,
        CustomParser = Parse<ReviewerId>(ReviewerId.TryParse, "a name of 1 to 64 letters, digits, '.', '-' or '_'"),
    };

    /// <summary><c>--shots</c>: all files named are one receipt.</summary>
    public static Option<bool> Shots() => new("--shots")
    {
        Description = $"The FILEs are shots of one long receipt, from top to bottom, each beginning with the last lines of the one before; {ImageAlbum.MostShots} at most.",
    };

    /// <summary>Refuses more files than one receipt has shots.</summary>
    public static void RefuseTooManyShots(CommandResult arguments, Option<bool> shots, Argument<string[]> files)
    {
        if (arguments.GetValue(shots) && arguments.GetValue(files) is { Length: > ImageAlbum.MostShots })
        {
            arguments.AddError($"--shots takes {ImageAlbum.MostShots} FILEs at most.");
        }
    }

    /// <summary>A parser of option values, which says what is wanted when the text is something else.</summary>
    public static Func<ArgumentResult, T?> Parse<T>(TryParse<T> parse, string wanted) => result =>
    {
        var text = result.Tokens is [var token] ? token.Value : null;
        if (parse(text, out var value))
        {
            return value;
        }

        result.AddError($"'{text}' is not {wanted}.");
        return default;
    };
}
