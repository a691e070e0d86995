using System.CommandLine;
using System.CommandLine.Parsing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Proofs;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>--proof ID=NUMBER</c>, as often as the campaign asks for numbers.</summary>
internal static class ProofOption
{
    public static Option<Dictionary<string, string>> Create() => new("--proof")
    {
        Description = "A number that the campaign asks for, such as serial=ABCD-1234; once for each.",
        HelpName = "ID=NUMBER",
        AllowMultipleArgumentsPerToken = false,
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
        CustomParser = Parse,
    };

    /// <summary>The numbers as they can be entered.</summary>
    /// <exception cref="CommandException">One cannot, or is missing.</exception>
    public static async Task<IReadOnlyList<EnteredProof>> TakeAsync(
        IServiceProvider services, Campaign campaign, IReadOnlyDictionary<string, string> typed, CancellationToken cancellationToken)
    {
        if (campaign.Proofs.Count == 0 && typed.Count == 0)
        {
            return [];
        }

        return await services.GetRequiredService<ProofDesk>().TakeAsync(campaign, typed, cancellationToken) switch
        {
            ProofsOutcome.Taken(var proofs) => proofs,
            ProofsOutcome.Refused(var mistakes) => throw new CommandException(
                $"Not entered. {string.Join(" ", mistakes.Select(mistake => $"{mistake.Name}: {Describe(mistake)}"))}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>What is wrong with a number, and what to do.</summary>
    public static string Describe(ProofFault fault) => fault switch
    {
        ProofFault.Missing => "it is missing.",
        ProofFault.NotAskedFor => "the campaign asks for no such number.",
        ProofFault.Malformed => "it is too short or too long, or has characters that such numbers do not have.",
        ProofFault.Mistyped => "there is a slip in it: its check digit does not follow from the others.",
    };

    private static string Describe(ProofMistake mistake) => mistake.Fault == ProofFault.Missing
        ? $"it is missing; give it with --proof {mistake.Proof}=NUMBER."
        : Describe(mistake.Fault);

    private static Dictionary<string, string> Parse(ArgumentResult result)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var token in result.Tokens)
        {
            if (token.Value.Split('=', 2) is not [{ Length: > 0 } id, { Length: > 0 } number])
            {
                result.AddError("A number is given as --proof ID=NUMBER.");
            }
            else if (!numbers.TryAdd(id, number))
            {
                result.AddError($"The number '{id}' is given twice.");
            }
        }

        return numbers;
    }
}
